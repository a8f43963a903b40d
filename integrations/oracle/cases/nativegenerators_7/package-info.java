/** All of a package is numbered by sequences, which advance by one unless it says otherwise. */
@NativeGenerator
package nativegenerators_7;

import org.hibernate.annotations.NativeGenerator;
