import { createDataDir, startApp, type RunningApp } from '../support/app.ts';
import { createClient, setUp, type Client } from '../support/client.ts';

export type Scene = {
  readonly dataDir: string;
  app: RunningApp;
  /** The first admin. */
  readonly admin: Client;
  /** Ends the server without warning and starts it again on the same data and port. */
  killAndRestart(): Promise<void>;
};

/** Starts the built server with its first admin for `work`, and clears everything away afterwards. */
export async function withApp<Result>(
  env: Readonly<Record<string, string>>,
  work: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  const data = await createDataDir();
  const start = (port: number) => startApp({ dataDir: data.path, port, env: { LOG_LEVEL: 'info', ...env } });
  const app = await start(0);
  const admin = createClient(app.url);
  const scene: Scene = {
    dataDir: data.path,
    app,
    admin,
    async killAndRestart() {
      await scene.app.killHard();
      scene.app = await start(Number(new URL(app.url).port));
    },
  };
  try {
    await setUp(admin, app.setupUrl);
    return await work(scene);
  } finally {
    await scene.app.stop();
    await data.remove();
  }
}
