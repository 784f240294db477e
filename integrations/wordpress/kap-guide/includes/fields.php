<?php
/**
 * The form's fields. They are made of the table in guide/about.json, which is the guide's own:
 * an entry that a newer guide knows is here without a word of PHP.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * A field's name, in the language of who reads the page.
 *
 * @param string $name An entry of the profile.
 * @return string
 */
function kap_guide_label( $name ) {
	$labels = kap_guide_language( get_user_locale() )['labels'];
	return isset( $labels[ $name ] ) ? $labels[ $name ] : $name;
}

/**
 * What was typed into a group of fields.
 *
 * @param array $fields Fields of the table.
 * @param array $typed  What the form sent.
 * @return array
 */
function kap_guide_typed_group( array $fields, array $typed ) {
	$said = array();
	foreach ( $fields as $field ) {
		$value = isset( $typed[ $field['name'] ] ) ? kap_guide_typed( $field, $typed[ $field['name'] ] ) : null;
		if ( null !== $value && '' !== $value && array() !== $value ) {
			$said[ $field['name'] ] = $value;
		}
	}
	return $said;
}

/**
 * What was typed into one field, as the profile has it.
 *
 * @param array $field A field of the table.
 * @param mixed $typed What the form sent.
 * @return mixed Null if nothing.
 */
function kap_guide_typed( array $field, $typed ) {
	switch ( $field['kind'] ) {
		case 'group':
			return is_array( $typed ) ? kap_guide_typed_group( $field['fields'], $typed ) : null;
		case 'list':
			$groups = array_map(
				static function ( $one ) use ( $field ) {
					return is_array( $one ) ? kap_guide_typed_group( $field['fields'], $one ) : array();
				},
				is_array( $typed ) ? $typed : array()
			);
			return array_values( array_filter( $groups ) );
		case 'routes':
			return is_array( $typed ) ? kap_guide_typed_routes( $field['fields'], $typed ) : null;
		case 'ticks':
			return is_array( $typed ) ? array_values( array_filter( $typed, 'is_string' ) ) : null;
		case 'flag':
			// The one flag there is leaves something out when it is ticked.
			return false;
		case 'number':
			// Anything else is left for the schema to refuse.
			$typed = is_string( $typed ) ? trim( $typed ) : '';
			return ctype_digit( $typed ) ? (int) $typed : $typed;
		default:
			return is_string( $typed ) ? trim( $typed ) : null;
	}
}

/**
 * The ways that were ticked, with what is said of each.
 *
 * @param array $fields Fields of a route.
 * @param array $typed  What the form sent, by ids.
 * @return array
 */
function kap_guide_typed_routes( array $fields, array $typed ) {
	$routes = array();
	foreach ( $typed as $id => $said ) {
		if ( is_array( $said ) && ! empty( $said['offered'] ) ) {
			$group    = kap_guide_typed_group( $fields, $said );
			$routes[] = $group ? array( 'id' => (string) $id ) + $group : (string) $id;
		}
	}
	return $routes;
}

/**
 * Rows for some fields.
 *
 * @param array  $fields Fields of the table.
 * @param string $name   The form's name for the group.
 * @param array  $values What is saved.
 */
function kap_guide_rows( array $fields, $name, array $values ) {
	foreach ( $fields as $field ) {
		$value = isset( $values[ $field['name'] ] ) ? $values[ $field['name'] ] : null;
		kap_guide_row( $field, $name . '[' . $field['name'] . ']', $value );
	}
}

/**
 * The row of one field.
 *
 * @param array  $field A field of the table.
 * @param string $name  Its name in the form.
 * @param mixed  $value What is saved.
 */
function kap_guide_row( array $field, $name, $value ) {
	$label = kap_guide_label( $field['name'] );
	$id    = kap_guide_id( $name );
	switch ( $field['kind'] ) {
		case 'group':
			kap_guide_rows( $field['fields'], $name, (array) $value );
			return;
		case 'list':
			$given = is_array( $value ) ? array_values( $value ) : array();
			// One more than there are, to write into; the next comes when it is saved.
			$given[] = array();
			foreach ( array_slice( $given, 0, $field['most'] ) as $place => $one ) {
				kap_guide_rows( $field['fields'], $name . '[' . $place . ']', (array) $one );
			}
			return;
		case 'routes':
			kap_guide_routes_rows( $field['fields'], $name, is_array( $value ) ? $value : array() );
			return;
	}
	?>
	<tr>
		<th scope="row">
			<?php if ( 'ticks' === $field['kind'] ) : ?>
				<?php echo esc_html( $label ); ?>
			<?php else : ?>
				<label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label>
			<?php endif; ?>
		</th>
		<td><?php kap_guide_control( $field, $name, $id, $value ); ?></td>
	</tr>
	<?php
}

/**
 * The id of a control.
 *
 * @param string $name Its name in the form.
 * @return string
 */
function kap_guide_id( $name ) {
	return trim( preg_replace( '/[^a-z0-9_-]+/', '-', $name ), '-' );
}

/**
 * What one types into or chooses from.
 *
 * @param array  $field A field of the table.
 * @param string $name  Its name in the form.
 * @param string $id    Its id.
 * @param mixed  $value What is saved.
 */
function kap_guide_control( array $field, $name, $id, $value ) {
	$text = is_scalar( $value ) ? (string) $value : '';
	switch ( $field['kind'] ) {
		case 'flag':
			printf( '<input type="checkbox" id="%s" name="%s" value="1" %s>', esc_attr( $id ), esc_attr( $name ), checked( false === $value, true, false ) );
			return;
		case 'number':
			printf( '<input type="number" class="small-text" id="%s" name="%s" value="%s" min="%d" max="%d">', esc_attr( $id ), esc_attr( $name ), esc_attr( $text ), (int) $field['from'], (int) $field['to'] );
			return;
		case 'choice':
			printf( '<select id="%s" name="%s"><option value="">%s</option>', esc_attr( $id ), esc_attr( $name ), esc_html( kap_guide_unset( $field['of'] ) ) );
			foreach ( kap_guide_among( $field['of'] ) as $choice => $words ) {
				printf( '<option value="%s" %s>%s</option>', esc_attr( $choice ), selected( $text, $choice, false ), esc_html( $words ) );
			}
			echo '</select>';
			return;
		case 'ticks':
			foreach ( kap_guide_among( $field['of'] ) as $choice => $words ) {
				printf( '<label><input type="checkbox" name="%s[]" value="%s" %s> %s</label><br>', esc_attr( $name ), esc_attr( $choice ), checked( in_array( $choice, (array) $value, true ), true, false ), esc_html( $words ) );
			}
			return;
		case 'line':
			if ( $field['longest'] > 200 ) {
				printf( '<textarea class="large-text" rows="3" id="%s" name="%s" maxlength="%d">%s</textarea>', esc_attr( $id ), esc_attr( $name ), (int) $field['longest'], esc_textarea( $text ) );
				return;
			}
			// A line is typed like all others.
		default:
			printf( '<input type="text" class="regular-text" id="%s" name="%s" value="%s" maxlength="%d">', esc_attr( $id ), esc_attr( $name ), esc_attr( $text ), isset( $field['longest'] ) ? (int) $field['longest'] : 2000 );
	}
}

/**
 * What a field may be chosen from: words by value.
 *
 * @param string|string[] $of A list's name, or the words.
 * @return array
 */
function kap_guide_among( $of ) {
	if ( is_array( $of ) ) {
		return array_combine( $of, array_map( 'kap_guide_label', $of ) );
	}
	$choices = kap_guide_choices();
	return 'regions' === $of ? $choices['region'] : $choices['lang'];
}

/**
 * What stands for no choice; of regions, which one it is.
 *
 * @param string|string[] $of A list's name, or the words.
 * @return string
 */
function kap_guide_unset( $of ) {
	$choices = kap_guide_among( $of );
	return kap_guide_label( 'unset' ) . ( 'regions' === $of && $choices ? ': ' . reset( $choices ) : '' );
}

/**
 * The form's fields under their headings.
 *
 * @return array Lists of fields by the headings' names.
 */
function kap_guide_sections() {
	$sections = array();
	foreach ( kap_guide_about()['fields'] as $field ) {
		$sections[ isset( $field['under'] ) ? $field['under'] : 'about_clinic' ][] = $field;
	}
	return $sections;
}

/**
 * A row for each way: a tick, and what the clinic says of it.
 *
 * @param array  $fields Fields of a route.
 * @param string $name   The form's name for all of them.
 * @param array  $routes What is saved: ids, or groups with an id.
 */
function kap_guide_routes_rows( array $fields, $name, array $routes ) {
	$said = array();
	foreach ( $routes as $route ) {
		$group                = is_array( $route ) ? $route : array( 'id' => $route );
		$said[ $group['id'] ] = $group;
	}
	foreach ( array_diff_key( kap_guide_choices()['route'], array( 'not-sure' => '' ) ) as $id => $words ) {
		$own  = $name . '[' . $id . ']';
		$tick = kap_guide_id( $own );
		?>
		<tr class="kap-guide-way">
			<th scope="row"><label for="<?php echo esc_attr( $tick ); ?>"><?php echo esc_html( $words ); ?></label></th>
			<td>
				<input type="checkbox" id="<?php echo esc_attr( $tick ); ?>" name="<?php echo esc_attr( $own ); ?>[offered]" value="1" <?php checked( isset( $said[ $id ] ) ); ?>>
				<details <?php echo isset( $said[ $id ] ) && count( $said[ $id ] ) > 1 ? 'open' : ''; ?>>
					<summary>
						<?php
						/* translators: %s: a way of taking the medicine. */
						echo esc_html( sprintf( __( 'Times and prices: %s', 'kap-guide' ), $words ) );
						?>
					</summary>
					<table class="form-table" role="presentation">
						<?php kap_guide_rows( $fields, $own, isset( $said[ $id ] ) ? $said[ $id ] : array() ); ?>
					</table>
				</details>
			</td>
		</tr>
		<?php
	}
}
