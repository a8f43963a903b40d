/** A web shop's model. Its migrations, in the package below, were written by the compiler. */
package com.acme.shop;
