/** Luhn's sum, that every card number has; a run of one digit has it too and is none. */
export function hasCardNumber(digits: string): boolean {
  if (!/^\d{13,19}$/.test(digits) || /^(\d)\1+$/.test(digits) || !/^[2-6]/.test(digits)) return false
  let sum = 0
  for (let back = 0; back < digits.length; back += 1) {
    const digit = Number(digits[digits.length - 1 - back])
    const turned = back % 2 === 1 ? digit * 2 : digit
    sum += turned > 9 ? turned - 9 : turned
  }
  return sum % 10 === 0
}

/** The remainder 1 of an IBAN by 97, with its letters as numbers. */
export function hasIban(written: string): boolean {
  const code = written.replaceAll(' ', '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(code)) return false
  let remainder = 0
  for (const letter of code.slice(4) + code.slice(0, 4))
    for (const digit of String(Number.parseInt(letter, 36))) remainder = (remainder * 10 + Number(digit)) % 97
  return remainder === 1
}

const spanishLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'
const romanianWeights = '279146358279'

/** A Spanish DNI or NIE, or a Romanian CNP, by its check letter or digit. */
export function hasNationalId(written: string): boolean {
  const code = written.replace(/[ -]/g, '').toUpperCase()
  const spanish = /^([XYZ]?\d{7,8})([A-Z])$/.exec(code)
  if (spanish?.[1]) {
    const number = Number(spanish[1].replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))))
    return spanish[1].length === 8 && spanishLetters[number % 23] === spanish[2]
  }
  if (!/^[1-8]\d{12}$/.test(code)) return false
  const sum = [...romanianWeights].reduce((total, weight, at) => total + Number(weight) * Number(code[at]), 0)
  return (sum % 11 === 10 ? 1 : sum % 11) === Number(code[12])
}
