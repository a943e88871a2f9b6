/** How many of the largest gaps are on one screen. */
export const worstShown = 5
/** On a phone's. */
export const worstOnPhone = 3
