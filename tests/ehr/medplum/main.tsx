// A patient's chart made of Medplum's own components over its MockClient: header, summary with the
// list of medications, and an order form whose drug field searches a value set.

import { Flex, Loader, MantineProvider, Paper, Stack } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import {
  AllergiesSection,
  MedicationsSection,
  MedplumProvider,
  PatientHeader,
  PatientSummary,
  ProblemListSection,
  QuestionnaireForm,
} from '@medplum/react'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { MemoryRouter } from 'react-router'
import { client, loadChart, PATIENT_REFERENCE, placeOrder } from './chart'
import { ORDER_FORM } from './order-form'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@medplum/react/styles.css'

const SECTIONS = [MedicationsSection, AllergiesSection, ProblemListSection]

function Chart() {
  const [orders, setOrders] = useState(0)
  return (
    <Stack>
      <PatientHeader patient={PATIENT_REFERENCE} />
      <Flex gap="md" align="flex-start">
        <Paper w={320} withBorder id="summary">
          <PatientSummary key={orders} patient={PATIENT_REFERENCE} sections={SECTIONS} />
        </Paper>
        <Paper w={560} withBorder p="md" id="order">
          <QuestionnaireForm
            key={orders}
            questionnaire={ORDER_FORM}
            submitButtonText="Prescribe"
            onSubmit={(answers) => placeOrder(answers).then(() => setOrders(orders + 1))}
          />
        </Paper>
      </Flex>
    </Stack>
  )
}

function Page() {
  const [isLoaded, setLoaded] = useState(false)
  useEffect(() => void loadChart().then(() => setLoaded(true)), [])
  return isLoaded ? <Chart /> : <Loader />
}

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <MemoryRouter>
      <MedplumProvider medplum={client}>
        <MantineProvider>
          <Notifications />
          <Page />
        </MantineProvider>
      </MedplumProvider>
    </MemoryRouter>
  </StrictMode>,
)
