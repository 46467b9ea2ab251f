import { startApp } from './app.tsx';
import { createBrowserPlatform } from './platform/browser.ts';

startApp(createBrowserPlatform());
