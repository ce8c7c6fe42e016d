import { Combobox } from '@base-ui/react/combobox';
import { ChevronDown } from 'lucide-react';
import type { RefObject } from 'react';
import type { Kind, KindGroup } from './workbench-data.ts';

type Props = {
  readonly groups: readonly KindGroup[];
  readonly kindId: string | null;
  readonly onChoose: (kindId: string | null) => void;
  readonly triggerRef: RefObject<HTMLButtonElement>;
};

/** The kinds of defect by category, with their definitions; the search looks at all of the words. */
export function KindPicker({ groups, kindId, onChoose, triggerRef }: Props) {
  const kinds = groups.flatMap((group) => group.items);
  const value = kinds.find((kind) => kind.id === kindId) ?? null;
  return (
    <Combobox.Root
      items={groups}
      value={value}
      onValueChange={(kind: Kind | null) => onChoose(kind?.id ?? null)}
      itemToStringLabel={(kind: Kind) => kind.name}
      filter={matches(groups)}
      autoHighlight
    >
      <div className="kind-field">
        <Combobox.Label className="bench-label">What is wrong</Combobox.Label>
        <Combobox.Trigger ref={triggerRef} className="bench-control kind-trigger">
          <span className={value === null ? 'text-ink-2' : undefined}>{value?.name ?? 'Choose a kind'}</span>
          <ChevronDown size={16} aria-hidden />
        </Combobox.Trigger>
      </div>
      <Combobox.Portal>
        <Combobox.Positioner align="start" sideOffset={4} className="kind-positioner">
          <Combobox.Popup className="kind-popup" aria-label="What is wrong">
            <Combobox.Input className="kind-search" placeholder="Search kinds" aria-label="Search kinds" />
            <Combobox.Empty>
              <p className="kind-empty">No kind has these words. Try the effect: lost, twice, slow, late.</p>
            </Combobox.Empty>
            <Combobox.List className="kind-list">
              {(group: KindGroup) => (
                <Combobox.Group key={group.id} items={group.items} className="kind-group">
                  <Combobox.GroupLabel className="kind-group-name">{group.name}</Combobox.GroupLabel>
                  <Combobox.Collection>
                    {(kind: Kind) => (
                      <Combobox.Item key={kind.id} value={kind} className="kind-item">
                        <span className="kind-name">{kind.name}</span>
                        <span className="kind-definition">{kind.definition}</span>
                      </Combobox.Item>
                    )}
                  </Combobox.Collection>
                </Combobox.Group>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

/** Every word of the query occurs in the kind's name, definition or category. */
function matches(groups: readonly KindGroup[]) {
  const category = new Map(
    groups.flatMap((group) => group.items.map((kind) => [kind.id, group.name] as const)),
  );
  return (kind: Kind, query: string) => {
    const text = `${kind.name} ${kind.definition} ${category.get(kind.id) ?? ''}`.toLowerCase();
    return query
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word));
  };
}
