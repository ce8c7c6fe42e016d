import { Kbd } from '#app/components/kbd.tsx';
import { Dialog } from './dialog.tsx';
import { KEY_GROUPS } from './keys.ts';

/** Every key of the workbench. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose} isWide>
      <p className="text-ink-2">They work anywhere but in fields. In an editor, Ctrl M frees the Tab key.</p>
      <div className="key-groups">
        {KEY_GROUPS.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.rows.map((row) => (
                <div key={row.command} className="key-row">
                  <dt>
                    {row.keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd>{row.words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
