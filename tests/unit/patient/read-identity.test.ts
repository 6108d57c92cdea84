import { describe, expect, it } from 'vitest'
import type { PatientText } from '../../../src/model/patient-text'
import { readIdentity } from '../../../src/patient/read-identity'
import { atOnce } from './at-once'

const read = (...texts: readonly (string | PatientText)[]) =>
  atOnce(readIdentity(texts.map((text) => (typeof text === 'string' ? { text } : text))))

describe('who is shown', () => {
  it('is named by record number, birth date and name, wherever they stand', () => {
    expect(read('DUPONT Marie née le 03/04/1953 (72 ans)', 'IPP : 8001234567')).toEqual({
      recordNumber: 'ipp:8001234567',
      birthDate: '1953-04-03',
      name: 'dupont marie',
    })
    expect(read('SMITH, John (M) DOB 14-Mar-1958 MRN 445566')).toEqual({
      recordNumber: 'mrn:445566',
      birthDate: '1958-03-14',
      name: 'john smith',
    })
  })

  it.each([
    ['NIP : 12345678', 'ipp:12345678'],
    ['N° dossier : 123456', 'ipp:123456'],
    ['NHS number: 943 476 5919', 'nhs:9434765919'],
    ['Patient ID: AB-123456', 'mrn:AB123456'],
    ['INS : 2 53 04 75 116 001 23', 'ins:253047511600123'],
    ['IEP : 990001122', 'iep:990001122'],
  ])('%s', (text, recordNumber) => {
    expect(read(text)).toEqual({ recordNumber })
  })

  it('is the same whatever the order of name and first name', () => {
    const one = read('Nom : DUPONT', 'Prénom : Marie')
    expect(one).toEqual({ name: 'dupont marie' })
    expect(read('Patient : Marie DUPONT')).toEqual(one)
    expect(read('Mme DUPONT Marie, née le 03/04/1953')?.name).toBe(one?.name)
  })

  it('has two family names when married', () => {
    expect(
      read('Nom de naissance : DURAND Nom usuel : PETIT Prénom : Claire', 'Patiente : PETIT Claire')?.name,
    ).toBe('claire petit')
  })

  it('is not a contact, a doctor or a relative', () => {
    const contact = { heading: 'Contact', text: 'M. PETIT Jean né le 03/03/1950' }
    expect(read('Mme Claire PETIT née le 01/02/1960', contact)).toEqual({
      birthDate: '1960-02-01',
      name: 'claire petit',
    })
    expect(read('Médecin traitant : Dr ROUX Pierre, né le 04/05/1960')).toBeUndefined()
  })

  it('is nobody when nothing identifies', () => {
    expect(read()).toBeUndefined()
    expect(read('Patiente : 72 ans', 'Tabac : non', 'Bonjour')).toBeUndefined()
  })

  it('is nobody when two patients are named', () => {
    expect(read('IPP : 8001234567', 'IPP : 8001234568')).toBeUndefined()
    expect(read('DUPONT Marie | F | 03/04/1953', 'MARTIN Jean | M | 12/01/1948')).toBeUndefined()
    expect(read('Née le 03/04/1953', 'Née le 04/04/1953')).toBeUndefined()
    expect(read('Patient : Marie DUPONT', 'Nom : MARTIN')).toBeUndefined()
  })

  it('keeps its key over several stays', () => {
    expect(read('IPP : 8001234567', 'IEP : 990001122', 'IEP : 990001133')).toEqual({
      recordNumber: 'ipp:8001234567',
    })
    expect(read('IEP : 990001122', 'IEP : 990001133')).toBeUndefined()
  })
})
