import { describe, expect, it } from 'vitest';
import { proofScaffold } from './proof-scaffold.ts';

describe('proofScaffold', () => {
  it('imports what the entry file exports', () => {
    const entryText =
      'export const A = 1;\nexport async function pay() {}\nexport type T = 1;\nconst hidden = 2;';
    expect(proofScaffold({ entry: 'code/pay.ts', entryText })).toContain(
      "import { A, pay } from '../code/pay.ts';",
    );
  });

  it('imports the whole module when it exports nothing by declaration', () => {
    expect(proofScaffold({ entry: 'code/pay.ts', entryText: 'export { pay };' })).toContain(
      "import * as subject from '../code/pay.ts';",
    );
  });
});
