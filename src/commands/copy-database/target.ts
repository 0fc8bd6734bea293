/** Where the URL may be instead, since every user of a machine sees the words of a command. */
export const TARGET = 'TARGET_DATABASE_URL';
