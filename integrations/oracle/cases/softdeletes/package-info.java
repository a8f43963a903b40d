/** All of a package is deleted softly. */
@SoftDelete
package softdeletes;

import org.hibernate.annotations.SoftDelete;
