import { startApp } from './app.tsx';
import { createDesktopPlatform } from './platform/desktop.ts';

startApp(createDesktopPlatform());
