import { Kbd } from '#app/components/kbd.tsx';
import { Dialog } from './dialog.tsx';
import { KEY_GROUPS } from './keys.ts';
import type { SingleKeys } from './use-single-keys.ts';

type Props = { readonly singleKeys: SingleKeys; readonly onClose: () => void };

/** Every key of the workbench, and the switch for those that are a single letter. */
export function HelpDialog({ singleKeys, onClose }: Props) {
  return (
    <Dialog title="Keys" onClose={onClose} isWide>
      <p className="text-ink-2">
        They work anywhere but in fields; those with Ctrl or Alt work there too. In an editor, Ctrl F finds
        and Ctrl M frees the Tab key.
      </p>
      <label className="key-switch">
        <input
          type="checkbox"
          checked={singleKeys.areOn}
          onChange={(event) => singleKeys.turn(event.target.checked)}
        />
        Single letters are commands. Turn this off if you dictate or use sticky keys.
      </label>
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
