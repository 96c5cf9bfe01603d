const hour = 3_600_000;
/** How long a measure on a user may last, in ms; 0: no end. Digits choose one. */
export const spans = [hour * 24, hour * 24 * 3, hour * 24 * 7, hour * 24 * 30, hour * 24 * 90, 0];

/** Measures that can end by themselves. */
export const ending = ['mute', 'suspend', 'ban'];
