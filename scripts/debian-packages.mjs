// Owns the Debian packages that Electron and the tests need: which are missing, and installing only those.
// Installs as root with apt; otherwise it says which command to run. Touches no other distribution.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runProgram } from './child-process.mjs';
import { step, tell } from './progress.mjs';

export const electronPackages = [
  'libgtk-3-0',
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libgbm1',
  'libasound2',
];
// xvfb-run calls xauth, which xvfb only recommends.
export const displayPackages = ['xvfb', 'xauth'];
// pdftotext and friends: the tests read the reports they make.
export const pdfPackages = ['poppler-utils'];
export const browserPackages = ['chromium'];

/**
 * Installs what is missing, or says how. Never stops the set-up: a missing library shows itself where it is needed.
 * @param {readonly string[]} wanted
 * @param {string} why
 */
export async function ensureDebianPackages(wanted, why) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const missing = missingPackages(wanted);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    tell(`! Er ontbreken systeempakketten (${why}). Laat een beheerder dit uitvoeren:`);
    tell(`  apt-get install -y --no-install-recommends ${missing.join(' ')}`);
    return;
  }
  await step(`Systeempakketten installeren: ${missing.join(' ')}`, why, async () => {
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      await apt(['update']);
      const outcome = await apt([
        'install',
        '-y',
        '--no-install-recommends',
        ...missing.map(installableName),
      ]);
      if (outcome.ok) return true;
      tell(attempt === 1 ? '  mislukt, nog één keer' : `! Niet gelukt:\n${outcome.output}`);
    }
    return null;
  });
}

/** @param {readonly string[]} args */
function apt(args) {
  return runProgram('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** @param {readonly string[]} wanted @returns {string[]} */
function missingPackages(wanted) {
  const query = spawnSync(
    'dpkg-query',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
    ['-W', '-f', '${db:Status-Status} ${Package}\n', ...wanted.flatMap((name) => [name, `${name}t64`])],
    { encoding: 'utf8' },
  );
  const installed = new Set(
    query.stdout
      .split('\n')
      .filter((line) => line.startsWith('installed '))
      .map((line) => line.slice('installed '.length)),
  );
  return wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/**
 * Debian 13 and later renamed several libraries for 64-bit time.
 * @param {string} name
 */
function installableName(name) {
  const renamed = spawnSync('apt-cache', ['show', '--no-all-versions', `${name}t64`], { stdio: 'ignore' });
  return renamed.status === 0 ? `${name}t64` : name;
}
