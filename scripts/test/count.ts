/** What a stage of the test command counted; a skipped or missing test counts as failed. */
export type Count = { readonly passed: number; readonly failed: number };
