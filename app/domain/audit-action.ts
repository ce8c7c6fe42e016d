/** Everything that the audit log tells of, in plain words. */
export const AUDIT_WORDS = {
  'organisation.set-up': 'set up Countersign',
  'organisation.changed': 'changed the settings',
  'session.sign-in': 'signed in',
  'session.sign-in-refused': 'was refused at sign-in',
  'session.sign-out': 'signed out',
  'session.ended': 'ended sessions',
  'access.denied': 'was not let in',
  'person.created': 'added a person',
  'person.changed': 'changed a profile',
  'person.disabled': 'deactivated an account',
  'person.enabled': 'reactivated an account',
  'person.exported': 'exported a record',
  'person.viewed': 'looked at an account',
  'person.erased': 'erased a person',
  'role.granted': 'gave a role',
  'role.revoked': 'took a role away',
  'team.created': 'created a team',
  'team.renamed': 'renamed a team',
  'team.closed': 'closed a team',
  'team.reopened': 'opened a team again',
  'team-role.granted': 'gave a role in a team',
  'team-role.revoked': 'took a role in a team away',
  'invite.created': 'made an invite',
  'invite.renewed': 'made a new invite link',
  'invite.revoked': 'revoked an invite',
  'invite.accepted': 'accepted an invite',
  'password.reset-started': 'made a link for a new password',
  'password.changed': 'changed a password',
  'identity.linked': 'tied an account to a sign-on',
  'second-factor.added': 'added a second factor',
  'second-factor.removed': 'removed a second factor',
  'second-factor.recovery-code-used': 'used a recovery code',
  'audit.exported': 'exported the audit log',
  'attempt.started': 'started an attempt',
  'attempt.submitted': 'submitted a review',
  'attempt.graded': 'graded an attempt',
  'attempt.retried': 'had failed gradings tried again',
  'attempt.grading-failed': 'could not grade an attempt yet, for a failure of the machine',
  'dispute.filed': 'disputed an item of a debrief',
  'dispute.withdrawn': 'withdrew a dispute',
  'debrief.shared': 'made a link to a debrief',
  'debrief.share-opened': 'opened a shared debrief',
  'debrief.share-revoked': 'ended a link to a debrief',
} as const satisfies Record<string, string>;

export type AuditAction = keyof typeof AUDIT_WORDS;

/** Whether the audit log has entries of this name. */
export function isAuditAction(name: string): name is AuditAction {
  return Object.hasOwn(AUDIT_WORDS, name);
}
