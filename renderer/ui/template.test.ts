import { describe, expect, it } from 'vitest';
import { templateOf } from './template.ts';

describe('a text taken apart', () => {
  it('takes values in whatever order the language has them, more than once too', () => {
    const said = templateOf(['client', 'time'], ({ client, time }) => `${time}: ${client}, (${time})`);
    expect(said({ client: 'Maria', time: '9:00' })).toBe('9:00: Maria, (9:00)');
    expect(said({ client: '0', time: 1 })).toBe('1: 0, (1)');
  });

  it('is asked for once', () => {
    let asked = 0;
    const said = templateOf(['name'], ({ name }) => `Hello ${name}${(asked += 1)}`);
    expect([said({ name: 'Ada' }), said({ name: 'Bea' })]).toEqual(['Hello Ada1', 'Hello Bea1']);
  });
});
