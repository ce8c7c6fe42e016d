import { Autocomplete } from '@base-ui/react/autocomplete';
import { useRef, useState } from 'react';
import { Kbd } from '#app/components/kbd.tsx';
import { Dialog } from '../dialog.tsx';

export type PaletteItem = {
  readonly id: string;
  readonly words: string;
  /** Said after the words in a quieter voice: a line number, a file. */
  readonly note?: string;
  readonly keys?: readonly string[];
  readonly isCode?: boolean;
  readonly act: () => void;
};

export type PaletteGroup = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PaletteItem[];
};

type Props = {
  readonly title: string;
  /** Names the field. */
  readonly label: string;
  /** Said when nothing fits what was typed. */
  readonly empty: (query: string) => string;
  readonly groupsOf: (query: string) => readonly PaletteGroup[];
  readonly onClose: () => void;
};

/** A field over a list: type to narrow it, arrows to choose, Enter to do it. */
export function Palette({ title, label, empty, groupsOf, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const groups = groupsOf(query).filter(({ items }) => items.length > 0);
  return (
    <Dialog title={title} onClose={onClose} isWide initialFocus={field}>
      {(close) => (
        <Autocomplete.Root
          open
          inline
          mode="none"
          items={groups}
          value={query}
          onValueChange={setQuery}
          autoHighlight="always"
          keepHighlight
        >
          <Autocomplete.Input className="bench-control palette-field" aria-label={label} ref={field} />
          <Autocomplete.Empty className="palette-empty">
            {groups.length === 0 && empty(query)}
          </Autocomplete.Empty>
          <Autocomplete.List className="palette-list">
            {(group: PaletteGroup) => (
              <Autocomplete.Group key={group.id} items={group.items}>
                <Autocomplete.GroupLabel className="kind-group-name">{group.title}</Autocomplete.GroupLabel>
                <Autocomplete.Collection>
                  {(item: PaletteItem) => (
                    <Autocomplete.Item
                      key={item.id}
                      value={item}
                      className="palette-item"
                      onClick={() => {
                        close();
                        item.act();
                      }}
                    >
                      <PaletteWords item={item} />
                    </Autocomplete.Item>
                  )}
                </Autocomplete.Collection>
              </Autocomplete.Group>
            )}
          </Autocomplete.List>
        </Autocomplete.Root>
      )}
    </Dialog>
  );
}

function PaletteWords({ item }: { readonly item: PaletteItem }) {
  return (
    <>
      <span className={item.isCode ? 'palette-words palette-code' : 'palette-words'}>{item.words}</span>
      {item.note !== undefined && <span className="palette-note">{item.note}</span>}
      {item.keys?.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </>
  );
}
