import { giveSlots } from './slots.ts';

/**
 * Fixes the methods of the classes that a given module exports: a fix could replace what a probe looks through. Tests may
 * still spy on them; instances and static members stay free.
 */
export function lockSupport(module: object): void {
  for (const name of Reflect.ownKeys(module)) {
    const value = exportOf(module, name);
    const prototype: unknown = typeof value === 'function' ? value.prototype : undefined;
    if (typeof prototype !== 'object' || prototype === null || Object.isFrozen(prototype)) continue;
    giveSlots(
      prototype,
      Reflect.ownKeys(prototype).filter((key) => isMethod(prototype, key)),
    );
    Object.freeze(prototype);
  }
}

/** A module that still waits for something has exports that cannot be read yet. */
function exportOf(module: object, name: PropertyKey): unknown {
  try {
    return Reflect.get(module, name);
  } catch {
    return undefined;
  }
}

function isMethod(prototype: object, key: PropertyKey): boolean {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, key);
  return key !== 'constructor' && descriptor?.configurable === true && typeof descriptor.value === 'function';
}
