#!/usr/bin/env bash
# Once the action of a form has run, React 19 resets the form, and a SegmentedControl of Mantine goes on showing what was chosen,
# while the form sends its first choice from then on. Select shows and sends what was chosen, and TextInput and NativeSelect
# begin anew, so that the next run is started with a mixture of both.
#
# Expectation: React resets all uncontrolled fields after an action that succeeded, and a form sends what it shows.
# https://react.dev/reference/react-dom/components/form, https://mantine.dev/core/segmented-control/
#
# Needs bash, Node 20 and Linux on x64, for the Chromium of @sparticuz/chromium. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @mantine/core@9.8.1 @mantine/hooks@9.8.1 react@19.3.1 react-dom@19.3.1 vite@8.4.0 \
  @sparticuz/chromium@153.0.0 playwright-core@1.65.1

cat >page.mjs <<'JAVASCRIPT'
import { MantineProvider, NativeSelect, SegmentedControl, Select, TextInput } from '@mantine/core';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

window.sent = [];
const data = ['physics', 'cosmics'];
const kind = { data, defaultValue: 'physics' };
const form = createElement(
  'form',
  { action: async (fields) => window.sent.push([...fields].map(([name, value]) => `${name} ${value}`).join(', ')) },
  createElement(TextInput, { name: 'TextInput', defaultValue: '1' }),
  createElement(NativeSelect, { name: 'NativeSelect', ...kind }),
  createElement(Select, { name: 'Select', ...kind }),
  createElement(SegmentedControl, { name: 'SegmentedControl', ...kind }),
  createElement('button', null, 'Start'),
);
createRoot(document.getElementById('root')).render(createElement(MantineProvider, { env: 'test' }, form));
JAVASCRIPT
echo '<div id="root"></div><script type="module" src="page.mjs"></script>' >index.html
npx vite build --logLevel error >build.log 2>&1

cat >browse.mjs <<'JAVASCRIPT'
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { inflate } from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

process.env.TMPDIR = process.cwd();
for (const part of ['chromium', 'al2023.tar']) await inflate(`node_modules/@sparticuz/chromium/bin/${part}.br`);
const env = { ...process.env, LD_LIBRARY_PATH: 'al2023/lib' };
const browser = await chromium.launch({ executablePath: './chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'], env });
const server = http.createServer(({ url }, response) => {
  response.setHeader('content-type', url.endsWith('.js') ? 'text/javascript' : 'text/html');
  response.end(readFileSync(url === '/' ? 'dist/index.html' : `dist${url}`));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);

await page.fill('[name=TextInput]', '7');
await page.selectOption('[name=NativeSelect]', 'cosmics');
await page.click('.mantine-Select-input');
await page.keyboard.press('ArrowDown');
await page.keyboard.press('Enter');
await page.click('.mantine-SegmentedControl-label >> text=cosmics');
for (const title of ['first', 'second']) {
  const shown = await page.textContent('.mantine-SegmentedControl-label[data-active]');
  const before = await page.evaluate(() => window.sent.length);
  await page.click('text=Start');
  await page.waitForFunction((before) => window.sent.length > before && !document.querySelector('form').ariaBusy, before);
  console.log(`${title}: ${await page.evaluate(() => window.sent.at(-1))}; SegmentedControl showed ${shown}`);
}
await browser.close();
server.close();
JAVASCRIPT
echo "@mantine/core 9.8.1 with react 19.3.1, from npm"
echo "Expected: 7 and cosmics in the first, 1 and physics in the second"
echo "Seen:"
node browse.mjs | tee seen
diff seen - <<'SEEN'
first: TextInput 7, NativeSelect cosmics, Select cosmics, SegmentedControl cosmics; SegmentedControl showed cosmics
second: TextInput 1, NativeSelect physics, Select cosmics, SegmentedControl physics; SegmentedControl showed cosmics
SEEN
