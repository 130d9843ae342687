// The only JavaScript here: the json files are no part of the TypeScript program; body-files.d.ts gives them their type.
import back from './body-back.json' with { type: 'json' };
import front from './body-front.json' with { type: 'json' };
import right from './body-right.json' with { type: 'json' };

export const bodyFiles = { front, back, right };
