// A keeper of finished bytes by key, safe to lose at any time. Implemented on disk in `source/`, in memory in tests.

/** Keys are hex hashes of everything that went into the value. */
export interface Store {
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
}
