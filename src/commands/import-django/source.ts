/** Where the URL of the source may be instead, since every user of a machine sees the words of a command. */
export const SOURCE = 'SOURCE_DATABASE_URL';
