/** What the system refuses, in plain words. */
import type { Message } from '../../model/message.ts';

const FAULTS: Record<string, (where: string) => Message> = {
  ENOSPC: (where) => ({ ru: `на диске не осталось места${where}: освободите его и повторите`, en: `there is no space left on the disk${where}: make some and try again` }),
  EDQUOT: (where) => ({ ru: `квота на диске исчерпана${where}: освободите место и повторите`, en: `the disk quota is used up${where}: make some space and try again` }),
  EACCES: (where) => ({ ru: `нет права на это${where}: дайте его или назовите другую папку`, en: `permission denied${where}: give the right, or name another folder` }),
  EPERM: (where) => ({ ru: `нет права на это${where}: дайте его или назовите другую папку`, en: `permission denied${where}: give the right, or name another folder` }),
  EROFS: (where) => ({ ru: `диск открыт только для чтения${where}: назовите другую папку`, en: `the disk is read-only${where}: name another folder` }),
};

/** @returns null for what its name alone does not help a person to fix */
export function systemWords({ code, path }: NodeJS.ErrnoException): Message | null {
  return FAULTS[code ?? '']?.(path === undefined ? '' : ` (${path})`) ?? null;
}
