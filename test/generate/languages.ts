/** Short policies in Kazakh and English beside the real Russian one, with letters and numbers that are easily cut. */
import { toDraft, type DraftClause } from './text.ts';

const KAZAKH = `
## 1. Жалпы ережелер

1.1. Осы Құжатта мынадай ұғымдар пайдаланылады: Әкімшілік, Пайдаланушы, Веб-сервис.

1.1.1. дербес деректер – Пайдаланушының өзі тіркелу кезінде беретін мәліметтері;

1.1.2. куки-файлдар – құрылғыда сақталатын шағын мәтіндік файлдар, оның ішінде IP-мекенжай;

1.2. Төлем мөлшері 10 000,50 ₸ құрайды және 22.11.2026 ж. дейін төленуі тиіс. Мерзімі өткен жағдайда өсімпұл есептеледі.

1.3. Әкімшілік Пайдаланушының келісімінсіз дербес деректерді үшінші тұлғаларға бермейді.

## 2. Тараптардың құқықтары мен міндеттері

2.1. Пайдаланушы кез келген уақытта келісімін кері қайтарып алуға құқылы.

2.2. Әкімшілік деректердің сақталуы мен құпиялылығын қамтамасыз етуге міндетті.

- жазбаша өтініш беру арқылы;
- электрондық пошта арқылы: privacy@legco.kz;
- мобильді қосымша арқылы.
`;

const ENGLISH = `
# Your rights

You're in control of your data. We don't sell it, and we won't share it with third parties without your consent.

A. Access. You can ask for a copy of the personal information we hold about you; we'll answer within thirty (30) days.

B. Deletion. If you cancel, your content becomes immediately inaccessible and is deleted after 60 days.

# Fees

| Plan | Price | Notice |
|---|---|---|
| Basic | $1,000.50 | 30 days |
| Extended | $12,500 | 60 days' notice in writing |

1) All fees are exclusive of taxes, levies, or duties imposed by taxing authorities.

2) Payments are non-refundable. See https://example.com/refunds?plan=basic for the exceptions.

(a) downgrading your account may cause loss of features or capacity;

(b) the Service may be suspended for non-payment after two reminders.
`;

const RUSSIAN = `
Администрация – ТОО «Товарищество»;

## 3. Оплата

3.1. Пользователь оплачивает услуги в размере 10 000,50 ₸ не позднее 22.11.2026 г. Ещё раз: оплата вносится заранее.

3.2. Возврат средств осуществляется в течение 30 (тридцати) дней со дня обращения, если иное не предусмотрено п. 3.4.

3.3. Зарезервировано.

3.4. Возврат не осуществляется: услуги считаются оказанными, и/или доступ был предоставлен в полном объёме.

3.5. Зарезервировано.
`;

export function shortDrafts(): DraftClause[][] {
  return [KAZAKH, ENGLISH, RUSSIAN].map(toDraft);
}
