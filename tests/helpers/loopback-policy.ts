import { isGlobalUnicast, type AddressPolicy } from '../../src/main/engine/http/address-policy'

/** Lets tests reach servers on this computer, by any port; what else is private stays closed. */
export const loopbackPolicy: AddressPolicy = {
  allowsAddress: (address) => address === '127.0.0.1' || isGlobalUnicast(address),
  allowsPort: () => true,
  allowsName: () => true,
}
