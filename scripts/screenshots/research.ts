import { serveChangingClinic } from '../../tests/e2e/support/changing-clinic.ts';
import { type Chromium, launchChromium } from '../../tests/e2e/support/chromium.ts';
import { appears, press, switchHistoryOn } from '../../tests/e2e/support/driver.ts';
import { servePages } from '../../tests/e2e/support/server.ts';
import { photographPage } from './camera.ts';

/** Names that read as clinics', though all lead to this machine. */
const HOSTS = ['knee-clinic.example', 'hospital.example', 'joiner.example', 'praxis.example'];
const RESOLVER = `--host-resolver-rules=${HOSTS.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`;

/** A batch that has ended, and two audits of a page that changed, side by side. */
export async function researchPages(): Promise<void> {
  const chromium = await launchChromium({ args: [RESOLVER] });
  try {
    await batch(chromium);
    await comparison(chromium);
  } finally {
    await chromium.close();
  }
}

async function batch(chromium: Chromium): Promise<void> {
  const server = await servePages();
  try {
    for (const host of HOSTS) await chromium.allow(`*://${host}/*`);
    const { page } = await chromium.openOwn('batch.html');
    const paths = ['/clinic', '/sober', '/carpentry', '/german'];
    const addresses = HOSTS.map((host, at) => server.url(paths[at] ?? '').replace('localhost', host));
    await page.waitForSelector('textarea');
    await page.type(
      'textarea',
      [...addresses, server.url('/not-found').replace('localhost', 'knee-clinic.example')].join('\n'),
    );
    await page.click('form button');
    await page.waitForFunction(
      () => {
        const rows = [...document.querySelectorAll<HTMLElement>('tbody tr')];
        return rows.length > 0 && rows.every(({ dataset }) => dataset.state === 'done');
      },
      { timeout: 60_000 },
    );
    await photographPage(page, 'batch', true);
    await page.close();
  } finally {
    await server.close();
  }
}

async function comparison(chromium: Chromium): Promise<void> {
  const clinic = await serveChangingClinic();
  try {
    const history = await chromium.openOwn('kept.html');
    await switchHistoryOn(history);
    const visits = [
      [
        'Our stem cell injections regenerate the cartilage of your worn knee.',
        'PRP injections cure arthritis in 95% of patients without any side effects.',
        'Exosomes are FDA approved and regrow the discs of your spine.',
      ],
      [
        'Our stem cell injections may help the cartilage of your worn knee.',
        'PRP injections cure arthritis in 95% of patients without any side effects.',
        'You will never need a knee replacement after our stem cells.',
      ],
    ];
    for (const claims of visits) {
      clinic.says(...claims);
      const page = await chromium.open(clinic.url.replace('127.0.0.1', 'knee-clinic.example'));
      const popup = await chromium.click(page);
      await popup.settled();
      await popup.close();
      await page.close();
    }
    const { page } = history;
    await page.reload();
    await appears(history, '.kept-audit:nth-of-type(2)');
    for (const box of await page.$$('.kept-audit input')) await box.click();
    await press(history, '[data-compare]');
    await appears(history, '[data-state=compared]');
    await photographPage(page, 'history', true);
  } finally {
    clinic.server.close();
  }
}
