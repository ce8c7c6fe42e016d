const ROLES = ['learner', 'mentor', 'manager', 'admin'] as const;

/** What a person may do; one person can hold several. */
export type Role = (typeof ROLES)[number];
