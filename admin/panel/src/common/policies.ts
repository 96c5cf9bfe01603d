/** The rules that a decision can name. Until the server keeps policies of its own, they are the reasons of reports. */
export const policies = [
  'spam', 'ads', 'fraud', 'abuse', 'hate', 'sexual', 'violence', 'minors', 'self_harm', 'drugs', 'gambling', 'privacy', 'impersonation', 'copyright', 'other',
];

const hour = 3_600_000;
/** How long a measure on a user may last, in ms; 0: no end. Digits choose one. */
export const spans = [hour * 24, hour * 24 * 3, hour * 24 * 7, hour * 24 * 30, hour * 24 * 90, 0];

/** Measures that can end by themselves. */
export const ending = ['mute', 'suspend', 'ban'];

/** policyOf is the rule that a case's reason suggests. */
export const policyOf = (reason: string) => (policies.includes(reason) ? reason : 'other');
