/** The package's types, as projects of others are checked. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hosts, root } from './hosts';
import { snippet } from './snippets';

const SOURCES: Readonly<Record<string, string>> = {
  'many.ts': snippet('js many').replaceAll('({ done, failed })', '({ done, failed }: Progress)').replace('{ load }', '{ load, type Progress }'),
  'events.ts': snippet('js events'),
  'consumer.ts': `
    import { type Analysis, load, type LoadOptions, type Rasid, RasidError, type Result } from 'rasid';
    import { load as inline } from 'rasid/inline';
    import { RasidAnalyzer, type RasidEvents } from 'rasid/analyzer';
    import { RasidHighlighter } from 'rasid/highlighter';

    const options: LoadOptions = { worker: false, wasmUrl: new URL('https://assets.example/rasid_bg.wasm') };
    const rasid: Rasid = await load(options);
    const analysis: Analysis = await rasid.analyze('نص', { id: 'a' });
    const polarity: 'support' | 'oppose' | 'neutral' | undefined = analysis.stances[0]?.stance;
    const code = (error: unknown): string => (error instanceof RasidError ? error.code : '');
    const told = (result: Result): number => (result.error === null ? result.analysis.stances.length : result.error.code.length);
    const detail = (one: RasidEvents['rasid:analysis']): Analysis => one.analysis;
    const element: RasidAnalyzer = document.createElement('rasid-analyzer');
    element.text = 'نص';
    const found: Analysis | null = (document.querySelector('rasid-highlighter') as RasidHighlighter).analysis;
    // @ts-expect-error what is no option is told
    await load({ wrker: false });
    // @ts-expect-error a format that there is not
    await rasid.export('docx', []);
    export { code, detail, found, inline, polarity, told };
  `,
};

for (const [resolution, module] of [['node16', 'node16'], ['nodenext', 'nodenext'], ['bundler', 'esnext']] as const) {
  test(`a strict project with moduleResolution ${resolution}`, () => {
    const folder = join(hosts, `types-${resolution}`);
    mkdirSync(folder, { recursive: true });
    for (const [name, code] of Object.entries(SOURCES)) writeFileSync(join(folder, name), code);
    const compilerOptions = {
      strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false, noEmit: true,
      target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [], module, moduleResolution: resolution,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    let said = '';
    try {
      execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', folder], { encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      said = (error as { stdout: string }).stdout;
    }
    expect(said).toBe('');
  });
}
