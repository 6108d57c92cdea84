const AGE_YEARS = 65

/**
 * The 65th birthday, if it is still to come within a year: the validity of a French hospital prescription. Dates are ISO
 * days, so they compare as text; whoever was born on 29 February has a birthday on 1 March in other years.
 */
export function birthdayOf65(birthDate: string, today: string): string | null {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const birthday = isoDate(Number(year) + AGE_YEARS, Number(month), Number(day))
  const [thisYear = '', thisMonth = '', thisDay = ''] = today.split('-')
  const inAYear = isoDate(Number(thisYear) + 1, Number(thisMonth), Number(thisDay))
  return birthday > today && birthday <= inAYear ? birthday : null
}

const isoDate = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
