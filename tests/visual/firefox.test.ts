// A file for each browser, so that the two run side by side.

import { testPictures } from './test-pictures'

testPictures('firefox')
