import { oddity } from './oddity.ts';

oddity('work that can be stopped', {
  code: `export async function poll(read: () => Promise<boolean>, { signal, everyMs }: { signal: AbortSignal; everyMs: number }): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    if (await read()) return tries;
    await new Promise<void>((go, no) => {
      const timer = setTimeout(done, everyMs);
      function stop() { clearTimeout(timer); no(signal.reason); }
      function done() { signal.removeEventListener('abort', stop); go(); }
      signal.addEventListener('abort', stop, { once: true });
    });
  }
}
`,
  mistake: ['clearTimeout(timer); no(signal.reason);', 'clearTimeout(timer);'],
  test: `import { poll } from './subject';
it('polls until it is there', async () => { let left = 3; expect(await poll(async () => (left -= 1) === 0, { signal: new AbortController().signal, everyMs: 10 })).toBe(3); });
it('stops at once', async () => { const controller = new AbortController(); const polled = poll(async () => false, { signal: controller.signal, everyMs: 1_000 }); setTimeout(() => controller.abort(new Error('enough')), 50); await expect(polled).rejects.toThrow('enough'); });
it('does not begin when stopped before', async () => { const read = vi.fn(async () => true); await expect(poll(read, { signal: AbortSignal.abort(), everyMs: 1 })).rejects.toMatchObject({ name: 'AbortError' }); expect(read).not.toHaveBeenCalled(); });
it('times out', async () => { await expect(poll(async () => false, { signal: AbortSignal.timeout(95), everyMs: 10 })).rejects.toMatchObject({ name: 'TimeoutError' }); });
`,
});
