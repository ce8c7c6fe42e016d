import type { TypeScriptWorker } from 'monaco-editor/languages/features/typescript/register';
// oxlint-disable-next-line import/default -- Vite makes this export
import TypesWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker';
import type { WorkbenchFile } from '../workbench-data.ts';
import type { EditorModel, EditorModule } from './editor-module.ts';
import { TEST_TYPES } from './test-types.ts';
import { isTyped, uriOf } from './write-model.ts';

/** The service, once it holds the newest text of every file that is written. */
export type AskTypes = () => Promise<TypeScriptWorker>;

/** Numbers of TypeScript's own enums: ScriptTarget.ESNext, ModuleKind.ESNext, ModuleResolutionKind.NodeJs. */
const ESNEXT = 99;
const NODE_JS = 2;

const COMPILER_OPTIONS = {
  strict: true,
  target: ESNEXT,
  module: ESNEXT,
  moduleResolution: NODE_JS,
  allowJs: true,
  allowNonTsExtensions: true,
  noEmit: true,
};

/**
 * Starts TypeScript in a worker of its own, with the exercise's files and the test functions. The editor's own "TypeScript mode"
 * is not used: its loader brings every feature the editor has, half of which then lack the services they need (0.57).
 */
export function startTypeService(
  module: EditorModule,
  files: readonly WorkbenchFile[],
): { readonly askTypes: AskTypes; readonly dispose: () => void } {
  const worker = new TypesWorker();
  worker.postMessage('start');
  worker.postMessage({
    compilerOptions: COMPILER_OPTIONS,
    extraLibs: librariesOf(module, files),
    inlayHintsOptions: {},
  });
  const service = module.editor.createWebWorker<TypeScriptWorker>({ worker, keepIdleModels: true });
  return {
    askTypes: () => service.withSyncedResources(module.editor.getModels().filter(isTyped).map(uriOfModel)),
    dispose: () => service.dispose(),
  };
}

function librariesOf(module: EditorModule, files: readonly WorkbenchFile[]) {
  const given = files
    .filter((file) => file.role !== 'tests')
    .map((file) => [uriOf(module, file.path).toString(), { content: file.text, version: 1 }] as const);
  const tests = ['file:///node_modules/vitest/index.d.ts', { content: TEST_TYPES, version: 1 }] as const;
  return Object.fromEntries([tests, ...given]);
}

function uriOfModel({ uri }: EditorModel) {
  return uri;
}
