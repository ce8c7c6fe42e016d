export const ROLES = ['learner', 'mentor', 'manager', 'admin'] as const;

/** What a person may do; one person can hold several. */
export type Role = (typeof ROLES)[number];

export const TEAM_ROLES = ['learner', 'mentor', 'manager'] as const;

/** What a person is in a team: mentors and managers have rights over its learners, and over nobody else. */
export type TeamRole = (typeof TEAM_ROLES)[number];
