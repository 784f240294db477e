<?php
/**
 * The form's fields. They are made of the table in guide/about.json, which is the guide's own:
 * an entry that a newer guide knows is here without a word of PHP. Each stands under its path in the
 * profile, such as questions.0.answer.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

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
 * The fields under one heading.
 *
 * @param array $fields   Fields of the table.
 * @param array $profile  What is saved.
 * @param array $problems Sentences by paths.
 */
function kap_guide_section( array $fields, array $profile, array $problems ) {
	$of_steps = static function ( $field ) {
		return 'each' === $field['kind'] && 'steps' === $field['of'];
	};
	foreach ( array_filter( $fields, $of_steps ) ? kap_guide_among( 'steps' ) : array() as $id => $title ) {
		$rows = array();
		foreach ( array_filter( $fields, $of_steps ) as $field ) {
			$rows[] = array( 'name' => $field['name'] ) + $field['inner'];
		}
		kap_guide_step( $id, $title, $rows, $profile, $problems );
	}
	$others = array_filter(
		$fields,
		static function ( $field ) use ( $of_steps ) {
			return ! $of_steps( $field );
		}
	);
	if ( $others ) {
		echo '<table class="form-table" role="presentation">';
		kap_guide_rows( $others, '', $profile, $problems );
		echo '</table>';
	}
}

/**
 * All that is added to one step.
 *
 * @param string $id       The step.
 * @param string $title    Its title.
 * @param array  $fields   Fields, each with the name of its entry in the profile.
 * @param array  $profile  What is saved.
 * @param array  $problems Sentences by paths.
 */
function kap_guide_step( $id, $title, array $fields, array $profile, array $problems ) {
	$said = static function ( $field ) use ( $profile, $id ) {
		return isset( $profile[ $field['name'] ][ $id ] ) ? $profile[ $field['name'] ][ $id ] : null;
	};
	printf( '<details class="kap-guide-step"%s><summary>%s</summary><table class="form-table" role="presentation">', array_filter( array_map( $said, $fields ) ) ? ' open' : '', esc_html( $title ) );
	foreach ( $fields as $field ) {
		kap_guide_row( $field, $field['name'] . '.' . $id, $said( $field ), $problems );
	}
	echo '</table></details>';
}

/**
 * Rows for some fields.
 *
 * @param array  $fields   Fields of the table.
 * @param string $path     The path of their group; nothing for the profile itself.
 * @param mixed  $values   What is saved.
 * @param array  $problems Sentences by paths.
 * @param string $which    What tells this group from others of its kind.
 */
function kap_guide_rows( array $fields, $path, $values, array $problems, $which = '' ) {
	foreach ( $fields as $field ) {
		$value = isset( $values[ $field['name'] ] ) ? $values[ $field['name'] ] : null;
		kap_guide_row( $field, ltrim( $path . '.' . $field['name'], '.' ), $value, $problems, $which );
	}
}

/**
 * The row of one field.
 *
 * @param array  $field    A field of the table.
 * @param string $path     Its path.
 * @param mixed  $value    What is saved.
 * @param array  $problems Sentences by paths.
 * @param string $which    What tells its group from others of its kind.
 */
function kap_guide_row( array $field, $path, $value, array $problems, $which = '' ) {
	switch ( $field['kind'] ) {
		case 'group':
			kap_guide_rows( $field['fields'], $path, $value, $problems, $which );
			return;
		case 'each':
			foreach ( kap_guide_among( $field['of'] ) as $id => $words ) {
				$inner = array( 'label' => is_array( $field['of'] ) ? kap_guide_label( 'text_' . $id ) : $words ) + $field['inner'];
				kap_guide_row( $inner, $path . '.' . $id, isset( $value[ $id ] ) ? $value[ $id ] : null, $problems );
			}
			return;
		case 'list':
			$given = (array) $value;
			if ( count( $given ) < $field['most'] ) {
				// One more than there are, to write into; the next comes when it is saved.
				$given[] = array();
			}
			foreach ( $given as $place => $one ) {
				kap_guide_rows( $field['fields'], $path . '.' . $place, $one, $problems, ' ' . ( $place + 1 ) );
			}
			return;
		case 'routes':
			kap_guide_routes_rows( $field['fields'], $path, (array) $value, $problems );
			return;
	}
	$label  = ( isset( $field['label'] ) ? $field['label'] : kap_guide_label( $field['name'] ) ) . $which;
	$id     = kap_guide_id( $path );
	$is_set = in_array( $field['kind'], array( 'ticks', 'order' ), true );
	?>
	<tr>
		<th scope="row">
			<?php if ( $is_set ) : ?>
				<span id="<?php echo esc_attr( $id ); ?>-label"><?php echo esc_html( $label ); ?></span>
			<?php else : ?>
				<label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label>
			<?php endif; ?>
		</th>
		<td>
			<?php
			if ( $is_set ) {
				printf( '<div role="group" id="%1$s" tabindex="-1" aria-labelledby="%1$s-label">', esc_attr( $id ) );
				kap_guide_choosing( $field, $path, $label, (array) $value );
				echo '</div>';
			} else {
				kap_guide_control( $field, $path, $value, isset( $problems[ $path ] ) );
			}
			kap_guide_amiss( $path, $problems );
			?>
		</td>
	</tr>
	<?php
}

/**
 * What isn't right with a field, below it.
 *
 * @param string $path     Its path.
 * @param array  $problems Sentences by paths.
 */
function kap_guide_amiss( $path, array $problems ) {
	if ( isset( $problems[ $path ] ) ) {
		printf( '<p class="kap-guide-amiss" id="%s-amiss">%s</p>', esc_attr( kap_guide_id( $path ) ), esc_html( $problems[ $path ] ) );
	}
}

/**
 * The id of a control.
 *
 * @param string $path Its path.
 * @return string
 */
function kap_guide_id( $path ) {
	return 'kap-guide-' . preg_replace( '/[^a-z0-9_-]+/i', '-', $path );
}

/**
 * The form's name of a control.
 *
 * @param string $path Its path.
 * @return string
 */
function kap_guide_name( $path ) {
	return KAP_GUIDE_OPTION . '[profile][' . str_replace( '.', '][', $path ) . ']';
}

/**
 * What one types into or chooses from.
 *
 * @param array  $field    A field of the table.
 * @param string $path     Its path.
 * @param mixed  $value    What is saved.
 * @param bool   $is_amiss Whether something isn't right in it.
 */
function kap_guide_control( array $field, $path, $value, $is_amiss ) {
	$id    = kap_guide_id( $path );
	$named = sprintf( 'id="%s" name="%s"', esc_attr( $id ), esc_attr( kap_guide_name( $path ) ) );
	if ( $is_amiss ) {
		$named .= sprintf( ' aria-invalid="true" aria-describedby="%s-amiss"', esc_attr( $id ) );
	}
	$text = is_scalar( $value ) ? (string) $value : '';
	// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- $named is escaped above.
	switch ( $field['kind'] ) {
		case 'flag':
			printf( '<input type="checkbox" %s value="1" %s>', $named, checked( false === $value, true, false ) );
			return;
		case 'number':
			// As a text, so that what isn't a number stays as it was typed.
			printf( '<input type="text" inputmode="numeric" class="small-text" %s value="%s">', $named, esc_attr( $text ) );
			return;
		case 'choice':
			printf( '<select %s>', $named );
			kap_guide_options( $field['of'], $text );
			echo '</select>';
			return;
		case 'lines':
			printf( '<textarea class="large-text" rows="3" %s>%s</textarea>', $named, esc_textarea( implode( "\n", (array) $value ) ) );
			return;
		case 'color':
			printf( '<input type="text" class="kap-guide-color" %s value="%s">', $named, esc_attr( $text ) );
			printf( ' <input type="color" hidden aria-label="%s">', esc_attr__( 'Choose a colour', 'kap-guide' ) );
			return;
		case 'line':
			if ( $field['longest'] > 200 ) {
				printf( '<textarea class="large-text" rows="3" %s>%s</textarea>', $named, esc_textarea( $text ) );
				return;
			}
			// A line is typed like all others.
		default:
			printf( '<input type="text" class="regular-text" %s value="%s">', $named, esc_attr( $text ) );
	}
	// phpcs:enable
}

/**
 * What several are chosen with: ticks, or a choice for each place where the order is the clinic's.
 *
 * @param array    $field  A field of the table.
 * @param string   $path   Its path.
 * @param string   $label  Its name.
 * @param string[] $values What is saved.
 */
function kap_guide_choosing( array $field, $path, $label, array $values ) {
	$name = kap_guide_name( $path ) . '[]';
	if ( 'order' === $field['kind'] ) {
		// Four, or one more than there are; the next comes when it is saved.
		$places = max( count( $values ), min( max( count( $values ) + 1, 4 ), $field['most'] ) );
		foreach ( array_pad( $values, $places, '' ) as $place => $value ) {
			printf( '<select name="%s" aria-label="%s">', esc_attr( $name ), esc_attr( $label . ' ' . ( $place + 1 ) ) );
			kap_guide_options( $field['of'], $value );
			echo '</select> ';
		}
		return;
	}
	$choices = kap_guide_among( $field['of'] );
	foreach ( $choices + array_combine( $values, $values ) as $choice => $words ) {
		printf( '<label><input type="checkbox" name="%s" value="%s" %s> %s</label><br>', esc_attr( $name ), esc_attr( $choice ), checked( in_array( $choice, $values, true ), true, false ), esc_html( $words ) );
	}
}

/**
 * What can be chosen, with nothing before it. What is saved stands there, also if the guide doesn't know it.
 *
 * @param string|string[] $of    A list's name, or the words.
 * @param string          $value What is saved.
 */
function kap_guide_options( $of, $value ) {
	$choices = kap_guide_among( $of );
	$unset   = kap_guide_label( 'topics' === $of ? 'choose' : 'unset' );
	// Of regions, which one it is.
	printf( '<option value="">%s</option>', esc_html( $unset . ( 'regions' === $of && $choices ? ': ' . reset( $choices ) : '' ) ) );
	if ( '' !== $value ) {
		$choices += array( $value => $value );
	}
	foreach ( $choices as $choice => $words ) {
		printf( '<option value="%s" %s>%s</option>', esc_attr( $choice ), selected( $value, (string) $choice, false ), esc_html( $words ) );
	}
}

/**
 * A row for each way: a tick, and what the clinic says of it. One that the guide doesn't know stands
 * there, too, until its tick is taken away.
 *
 * @param array  $fields   Fields of a route.
 * @param string $path     The path of all of them.
 * @param array  $routes   What is saved: ids, or groups with an id.
 * @param array  $problems Sentences by paths.
 */
function kap_guide_routes_rows( array $fields, $path, array $routes, array $problems ) {
	$said  = array();
	$names = kap_guide_among( 'routes' );
	foreach ( $routes as $route ) {
		$group                = is_array( $route ) ? $route : array( 'id' => $route );
		$said[ $group['id'] ] = $group;
		$names               += array( $group['id'] => $group['id'] );
	}
	foreach ( $names as $id => $words ) {
		$own  = $path . '.' . $id;
		$tick = kap_guide_id( $own );
		?>
		<tr class="kap-guide-way">
			<th scope="row"><label for="<?php echo esc_attr( $tick ); ?>"><?php echo esc_html( $words ); ?></label></th>
			<td>
				<input type="checkbox" id="<?php echo esc_attr( $tick ); ?>" name="<?php echo esc_attr( kap_guide_name( $own ) ); ?>[offered]" value="1" <?php checked( isset( $said[ $id ] ) ); ?><?php echo isset( $problems[ $own ] ) ? ' aria-invalid="true" aria-describedby="' . esc_attr( $tick ) . '-amiss"' : ''; ?>>
				<details <?php echo isset( $said[ $id ] ) && count( $said[ $id ] ) > 1 ? 'open' : ''; ?>>
					<summary>
						<?php
						/* translators: %s: a way of taking the medicine. */
						echo esc_html( sprintf( __( 'Times and prices: %s', 'kap-guide' ), $words ) );
						?>
					</summary>
					<table class="form-table" role="presentation">
						<?php kap_guide_rows( $fields, $own, isset( $said[ $id ] ) ? $said[ $id ] : array(), $problems ); ?>
					</table>
				</details>
				<?php kap_guide_amiss( $own, $problems ); ?>
			</td>
		</tr>
		<?php
	}
}
