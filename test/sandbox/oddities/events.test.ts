import { oddity } from './oddity.ts';

oddity('a target of events of its own', {
  code: `export class Cart extends EventTarget {
  readonly items: string[] = [];
  add(item: string): boolean {
    const event = new CustomEvent('adding', { detail: item, cancelable: true });
    if (!this.dispatchEvent(event)) return false;
    this.items.push(item);
    this.dispatchEvent(new Event('added'));
    return true;
  }
}
`,
  mistake: ['if (!this.dispatchEvent(event)) return false;', 'this.dispatchEvent(event);'],
  test: `import { Cart } from './subject';
it('can be refused by a listener', () => { const cart = new Cart(); cart.addEventListener('adding', (event) => { if ((event as CustomEvent<string>).detail === 'bad') event.preventDefault(); }); expect([cart.add('good'), cart.add('bad')]).toEqual([true, false]); expect(cart.items).toEqual(['good']); });
it('tells listeners of all kinds', () => { const cart = new Cart(); const seen: string[] = []; const listener = { handleEvent(this: unknown, event: Event) { seen.push(event.type + (this === listener)); } }; cart.addEventListener('added', listener); cart.addEventListener('added', () => seen.push('once'), { once: true }); cart.add('a'); cart.add('b'); cart.removeEventListener('added', listener); cart.add('c'); expect(seen).toEqual(['addedtrue', 'once', 'addedtrue']); });
`,
});
