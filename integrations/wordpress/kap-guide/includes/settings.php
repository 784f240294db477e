<?php
/**
 * What is kept: the clinic's profile and the guide's language.
 *
 * What was typed is kept as it was typed. What isn't right in it is told on the settings page until it
 * is mended (problems.php); the guide, which reads a profile strictly, leaves it out meanwhile.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/** The most that a profile may hold, as the guide itself has it. */
const KAP_GUIDE_LONGEST = 65536;

/**
 * All settings, with what stands for those that nobody made.
 *
 * @return array With `profile`, as in clinic.json, `lang`, and `unread`: pasted text that is no JSON.
 */
function kap_guide_settings() {
	$saved    = get_option( KAP_GUIDE_OPTION, array() );
	$settings = kap_guide_shaped( is_array( $saved ) ? $saved : array() );
	// A script may have saved a clinic.json as it stands.
	$settings['profile'] = kap_guide_usual( $settings['profile'] );
	return $settings;
}

/**
 * Settings of the right types.
 *
 * @param array $given Settings, or whatever stands in their place.
 * @return array
 */
function kap_guide_shaped( array $given ) {
	return array(
		'profile' => isset( $given['profile'] ) && is_array( $given['profile'] ) ? $given['profile'] : array(),
		'lang'    => isset( $given['lang'] ) && is_string( $given['lang'] ) ? $given['lang'] : '',
		'unread'  => isset( $given['unread'] ) && is_string( $given['unread'] ) ? $given['unread'] : '',
	);
}

/**
 * The region that the clinic chose; nothing if it is none of the guide's.
 *
 * @param array $profile The clinic's profile.
 * @return string
 */
function kap_guide_region( array $profile ) {
	$region = isset( $profile['region'] ) ? $profile['region'] : '';
	return in_array( $region, kap_guide_about()['regions'], true ) ? $region : '';
}

add_action( 'admin_init', 'kap_guide_register_settings' );
add_action( 'rest_api_init', 'kap_guide_register_settings' );

/** Registers the option with what gives it its shape. */
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
 * What was typed, as it is kept. What a script saves has no field `form` and is taken as settings; so
 * is what has been through here before, as WordPress asks twice when it saves for the first time.
 *
 * @param mixed $typed What the form sent, or settings.
 * @return array Settings.
 */
function kap_guide_sanitize( $typed ) {
	$typed    = is_array( $typed ) ? $typed : array();
	$settings = kap_guide_shaped( $typed );
	if ( isset( $typed['form'] ) ) {
		$settings = kap_guide_from_form( $typed, $settings );
	}
	if ( ! isset( kap_guide_about()['languages'][ $settings['lang'] ] ) ) {
		$settings['lang'] = '';
	}
	$settings['profile'] = kap_guide_plain( kap_guide_usual( $settings['profile'] ) );
	return array_filter( $settings ) + array( 'profile' => array() );
}

/**
 * Settings from what the form sent. Where pasted text can't be read, it stays where it was pasted, and
 * what had no field before stays, too.
 *
 * @param array $typed    What the form sent.
 * @param array $settings The same, by types.
 * @return array
 */
function kap_guide_from_form( array $typed, array $settings ) {
	$text   = isset( $typed['more'] ) && is_string( $typed['more'] ) ? trim( $typed['more'], " \n\r\t\v\0\u{FEFF}" ) : '';
	$pasted = kap_guide_json( $text );
	if ( null === $pasted ) {
		$settings['unread'] = substr( wp_check_invalid_utf8( $text, true ), 0, KAP_GUIDE_LONGEST );
		$pasted             = kap_guide_parted( kap_guide_settings()['profile'] )[1];
	}
	$settings['profile'] = kap_guide_with_pasted( kap_guide_typed_group( kap_guide_about()['fields'], $settings['profile'] ), $pasted );
	return $settings;
}

/**
 * A pasted clinic.json, or entries of one.
 *
 * @param string $text What was pasted.
 * @return array|null Null if it can't be read.
 */
function kap_guide_json( $text ) {
	if ( '' === $text ) {
		return array();
	}
	$read = '{' === $text[0] && strlen( $text ) <= KAP_GUIDE_LONGEST ? json_decode( $text, true, 16 ) : null;
	if ( is_array( $read ) ) {
		unset( $read['$schema'] );
		return kap_guide_plain( kap_guide_usual( $read ) );
	}
	return null;
}
