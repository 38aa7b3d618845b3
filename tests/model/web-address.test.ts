import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostnameOf, hostOf, originOf } from '../../src/model/index.ts';

test.each([
  ['https://trusted-hospital.test@evil.test/x', 'evil.test', 'https://evil.test'],
  ['https://user:pw@clinic.test:8080/', 'clinic.test:8080', 'https://clinic.test:8080'],
  ['https://a@b@clinic.test', 'clinic.test', 'https://clinic.test'],
  ['https://evil.test\\@trusted.test/', 'evil.test', 'https://evil.test'],
  ['HTTPS://A.Clinic.test/page?to=x@y.test', 'a.clinic.test', 'HTTPS://A.Clinic.test'],
  ['file:///home/someone/page.html', undefined, undefined],
  ['', undefined, undefined],
])('%s', (url, host, origin) => {
  expect(hostOf(url)).toBe(host);
  expect(originOf(url)).toBe(origin);
});

test('names the host that a browser goes to', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), (url, user) => {
      const address = url.replace('://', `://${encodeURIComponent(user)}@`);
      expect(hostOf(address)).toBe(new URL(address).host);
    }),
  );
});

test.each([
  ['https://www.clinic.test/knees?x=1#y', 'www.clinic.test'],
  ['http://localhost:8080/', 'localhost'],
  ['http://[::1]:8080/', '[::1]'],
  ['chrome://settings', undefined],
  [undefined, undefined],
])('the host of %s without its port is %s', (address, host) => {
  expect(hostnameOf(address)).toBe(host);
});
