import { launch } from './driver/launch.ts';
import { documentShown } from './driver/shown.ts';

const [appearance = 'light', w = '1440', h = '900', out = '/tmp/shots13'] = process.argv.slice(2);
const app = await launch({
  appearance: appearance as 'light',
  viewport: { width: Number(w), height: Number(h) },
});
const { page } = app;
await documentShown(page);
const guide = page.getByRole('button', { name: 'Dismiss the guide' });
if (await guide.count()) await guide.click();
let n = 0;
const shot = async (name: string) => {
  await page.mouse.move(400, 30);
  await page.waitForTimeout(900);
  await page.screenshot({
    path: `${out}/${appearance}-${w}-${String(n++).padStart(2, '0')}-${name}.png`,
  });
};
await shot('code');
for (const [i, room] of ['sources', 'code', 'themes', 'team', 'report'].entries()) {
  await page.keyboard.press(`Alt+${i + 1}`);
  await page.waitForTimeout(500);
  const tabs = page.locator('nav a, [role=tab], nav button');
  const names = await tabs.allInnerTexts();
  if (i === 0) console.log(names);
  await shot(room);
  const inner = page.getByRole('navigation').getByRole('button');
  void inner;
}
for (const key of ['Alt+6', 'Alt+7', 'Alt+8', 'Alt+9', 'Alt+s']) {
  await page.keyboard.press(key);
  await shot(key.replace('+', ''));
}
process.exit(0);
