<?php
/**
 * What is kept: the clinic's profile and the guide's language.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/** The most that a profile may hold, as the guide itself has it. */
const KAP_GUIDE_LONGEST = 65536;

/**
 * All settings, with what stands for those that nobody made.
 *
 * @return array With `profile`, as in clinic.json, and `lang`.
 */
function kap_guide_settings() {
	$saved   = get_option( KAP_GUIDE_OPTION, array() );
	$saved   = is_array( $saved ) ? $saved : array();
	$profile = isset( $saved['profile'] ) && is_array( $saved['profile'] ) ? $saved['profile'] : array();
	return array(
		'profile' => $profile,
		'lang'    => isset( $saved['lang'] ) && is_string( $saved['lang'] ) ? $saved['lang'] : '',
	);
}

add_action( 'admin_init', 'kap_guide_register_settings' );
add_action( 'rest_api_init', 'kap_guide_register_settings' );

/** Registers the option with what makes it strict. */
function kap_guide_register_settings() {
	register_setting(
		'kap_guide',
		KAP_GUIDE_OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => 'kap_guide_sanitize',
			'default'           => array(),
		)
	);
}

/**
 * What was typed, made strict. Where an entry isn't right, what was saved before stays, and the
 * owner is told. What a script saves has no form's field `more` and is taken as a profile; so is
 * what has been through here before, as WordPress asks twice when it saves for the first time.
 *
 * @param mixed $typed What the form sent, or settings.
 * @return array Settings.
 */
function kap_guide_sanitize( $typed ) {
	$typed  = is_array( $typed ) ? $typed : array();
	$before = kap_guide_settings();
	$given  = isset( $typed['profile'] ) && is_array( $typed['profile'] ) ? $typed['profile'] : array();
	if ( isset( $typed['more'] ) ) {
		$given = array_merge(
			kap_guide_typed_group( kap_guide_about()['fields'], $given ),
			kap_guide_typed_json( $typed['more'], $before['profile'] )
		);
	}
	$lang = isset( $typed['lang'] ) && is_string( $typed['lang'] ) ? $typed['lang'] : '';
	return array(
		'profile' => kap_guide_right( $given, $before['profile'] ),
		'lang'    => isset( kap_guide_about()['languages'][ $lang ] ) ? $lang : '',
	);
}

/**
 * The entries that are written by hand, or a whole clinic.json.
 *
 * @param mixed $text   What was typed.
 * @param array $before The profile that is saved.
 * @return array
 */
function kap_guide_typed_json( $text, array $before ) {
	$text = is_string( $text ) ? trim( $text, " \n\r\t\v\0\u{FEFF}" ) : '';
	if ( '' === $text ) {
		return array();
	}
	$read = strlen( $text ) <= KAP_GUIDE_LONGEST ? json_decode( $text, true, 16 ) : null;
	if ( is_array( $read ) && '{' === $text[0] ) {
		unset( $read['$schema'] );
		return $read;
	}
	kap_guide_refuse( 'more', __( 'What stands under "More, as JSON" can\'t be read, so what was there before stays. Copy the whole file, from the first brace to the last.', 'kap-guide' ) );
	return kap_guide_by_hand( $before );
}

/**
 * The entries of a profile that the form has no fields for.
 *
 * @param array $profile A profile.
 * @return array
 */
function kap_guide_by_hand( array $profile ) {
	return array_diff_key( $profile, array_flip( array_column( kap_guide_about()['fields'], 'name' ) ) );
}

/**
 * The entries that the profile's schema allows; for each other one, what was there before.
 *
 * @param array $given  A profile.
 * @param array $before The profile that is saved.
 * @return array
 */
function kap_guide_right( array $given, array $before ) {
	$schema = wp_json_file_decode( plugin_dir_path( KAP_GUIDE_FILE ) . 'guide/profile.schema.json', array( 'associative' => true ) );
	$known  = isset( $schema['properties'] ) ? $schema['properties'] : array();
	$right  = array();
	foreach ( kap_guide_plain( $given ) as $name => $value ) {
		if ( ! isset( $known[ $name ] ) ) {
			/* translators: %s: a name. */
			kap_guide_refuse( $name, sprintf( __( 'A profile knows no "%s", so it was left out.', 'kap-guide' ), $name ) );
			continue;
		}
		$is_right = rest_validate_value_from_schema( $value, $known[ $name ], $name );
		if ( true === $is_right ) {
			$right[ $name ] = $value;
			continue;
		}
		kap_guide_refuse( $name, kap_guide_why( $name, $value, $is_right ) );
		if ( isset( $before[ $name ] ) ) {
			$right[ $name ] = $before[ $name ];
		}
	}
	return $right;
}

/**
 * Text without signs that nobody sees, on one line; empty entries go.
 *
 * @param mixed $value A text, or whatever a profile holds.
 * @return mixed
 */
function kap_guide_plain( $value ) {
	if ( is_string( $value ) ) {
		return trim( (string) preg_replace( '/[\x00-\x1F\x7F]+/', ' ', wp_check_invalid_utf8( $value ) ) );
	}
	if ( ! is_array( $value ) ) {
		return $value;
	}
	$is_list = array_keys( $value ) === range( 0, count( $value ) - 1 );
	$kept    = array_filter(
		array_map( 'kap_guide_plain', $value ),
		static function ( $one ) {
			return '' !== $one && array() !== $one && null !== $one;
		}
	);
	return $is_list ? array_values( $kept ) : $kept;
}

/**
 * Why an entry wasn't taken, for the owner.
 *
 * @param string   $name  The entry.
 * @param mixed    $value What it was.
 * @param WP_Error $error What WordPress says of it.
 * @return string
 */
function kap_guide_why( $name, $value, $error ) {
	$shown = is_string( $value ) ? mb_substr( $value, 0, 80 ) : '';
	if ( in_array( $name, array( 'phone', 'after_hours' ), true ) ) {
		/* translators: %s: what was typed. */
		return sprintf( __( '"%s" can\'t be dialled. Write 5 to 15 digits, as in (509) 555-0142.', 'kap-guide' ), $shown );
	}
	if ( in_array( $name, array( 'booking', 'questions_link' ), true ) ) {
		/* translators: %s: what was typed. */
		return sprintf( __( '"%s" is no address that a link may lead to. Write https://, mailto: or the address of a page of your own site, as in /book.', 'kap-guide' ), $shown );
	}
	/* translators: 1: a field, 2: what is wrong with it. */
	return sprintf( __( '%1$s wasn\'t taken: %2$s', 'kap-guide' ), kap_guide_label( $name ), $error->get_error_message() );
}

/**
 * Tells the owner what wasn't taken.
 *
 * @param string $field   The setting.
 * @param string $message Why.
 */
function kap_guide_refuse( $field, $message ) {
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error( KAP_GUIDE_OPTION, 'kap-guide-' . $field, esc_html( $message ) );
	}
}
