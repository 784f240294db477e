<?php
/**
 * The settings page: who the guide is shown by.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * All settings, with what stands for those that nobody made.
 *
 * @return array
 */
function kap_guide_settings() {
	$empty = array(
		'name'           => '',
		'phone'          => '',
		'after_hours'    => '',
		'hours'          => '',
		'address'        => '',
		'booking'        => '',
		'questions_link' => '',
		'routes'         => array(),
		'region'         => '',
		'lang'           => '',
		'accent'         => '',
	);
	$saved = get_option( KAP_GUIDE_OPTION, array() );
	return array_merge( $empty, is_array( $saved ) ? array_intersect_key( $saved, $empty ) : array() );
}

/**
 * What was typed, made strict. Where it isn't right, what was saved before stays, and the owner is
 * told.
 *
 * @param mixed $typed What the form sent.
 * @return array
 */
function kap_guide_sanitize( $typed ) {
	$typed   = is_array( $typed ) ? $typed : array();
	$choices = kap_guide_choices();
	$before  = kap_guide_settings();
	$text    = static function ( $field ) use ( $typed ) {
		$value = isset( $typed[ $field ] ) && is_scalar( $typed[ $field ] ) ? sanitize_text_field( (string) $typed[ $field ] ) : '';
		return mb_substr( $value, 0, 120 );
	};
	$phone   = static function ( $field ) use ( $text, $before ) {
		$value  = $text( $field );
		$digits = preg_match_all( '/[0-9]/', $value );
		if ( '' === $value || ( preg_match( '#^[0-9\s()+./\-]+$#', $value ) && $digits >= 5 && $digits <= 15 ) ) {
			return $value;
		}
		/* translators: %s: what was typed. */
		kap_guide_refuse( $field, sprintf( __( '"%s" can\'t be dialled. Write 5 to 15 digits, as in (509) 555-0142.', 'kap-guide' ), $value ) );
		return $before[ $field ];
	};
	$link    = static function ( $field ) use ( $text, $before ) {
		$value = $text( $field );
		if ( esc_url_raw( $value, array( 'https', 'http', 'mailto', 'tel', 'sms' ) ) === $value ) {
			return $value;
		}
		/* translators: %s: what was typed. */
		kap_guide_refuse( $field, sprintf( __( '"%s" is no address that a link may lead to. Write https://, mailto: or the address of a page of your own site, as in /book.', 'kap-guide' ), $value ) );
		return $before[ $field ];
	};
	$one_of  = static function ( $field ) use ( $text, $choices ) {
		$value = $text( $field );
		return isset( $choices[ $field ][ $value ] ) ? $value : '';
	};
	$accent  = $text( 'accent' );
	if ( '' !== $accent && ! sanitize_hex_color( $accent ) ) {
		kap_guide_refuse( 'accent', __( 'Write the colour as # and six digits, as in #0f5c6e.', 'kap-guide' ) );
		$accent = $before['accent'];
	}
	$routes = isset( $typed['routes'] ) && is_array( $typed['routes'] ) ? array_filter( $typed['routes'], 'is_string' ) : array();
	$offers = array_diff( array_keys( $choices['route'] ), array( 'not-sure' ) );
	return array(
		'name'           => $text( 'name' ),
		'phone'          => $phone( 'phone' ),
		'after_hours'    => $phone( 'after_hours' ),
		'hours'          => $text( 'hours' ),
		'address'        => $text( 'address' ),
		'booking'        => $link( 'booking' ),
		'questions_link' => $link( 'questions_link' ),
		'routes'         => array_values( array_intersect( $offers, $routes ) ),
		'region'         => $one_of( 'region' ),
		'lang'           => $one_of( 'lang' ),
		'accent'         => (string) sanitize_hex_color( $accent ),
	);
}

/**
 * Tells the owner what wasn't taken.
 *
 * @param string $field   The setting.
 * @param string $message Why.
 */
function kap_guide_refuse( $field, $message ) {
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error( KAP_GUIDE_OPTION, 'kap-guide-' . $field, $message );
	}
}

add_action( 'admin_init', 'kap_guide_register_settings' );

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

add_action( 'admin_menu', 'kap_guide_add_page' );

/** Puts the page under Settings. */
function kap_guide_add_page() {
	add_options_page( __( 'Patient guide', 'kap-guide' ), __( 'Patient guide', 'kap-guide' ), 'manage_options', 'kap-guide', 'kap_guide_page' );
}

add_filter( 'plugin_action_links_' . plugin_basename( KAP_GUIDE_FILE ), 'kap_guide_action_links' );

/**
 * A way to the settings from the list of plugins.
 *
 * @param string[] $links Links that are there.
 * @return string[]
 */
function kap_guide_action_links( $links ) {
	$address = admin_url( 'options-general.php?page=kap-guide' );
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'kap-guide' ) ) );
	return $links;
}

/** The page itself. The Settings API writes and checks its nonce. */
function kap_guide_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = kap_guide_settings();
	$choices  = kap_guide_choices();
	$language = kap_guide_language( '' !== $settings['lang'] ? $settings['lang'] : get_bloginfo( 'language' ) );
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Patient guide', 'kap-guide' ); ?></h1>
		<p>
			<?php esc_html_e( 'Everything here may stay empty. To show the guide, put the block "Patient guide" or the shortcode [kap_guide] on a page.', 'kap-guide' ); ?>
			<a href="<?php echo esc_url( kap_guide_url( kap_guide_own_page( $language, $settings['region'] ) ) ); ?>" target="_blank"><?php esc_html_e( 'Look at the guide', 'kap-guide' ); ?></a>
		</p>
		<form action="options.php" method="post">
			<?php settings_fields( 'kap_guide' ); ?>
			<table class="form-table" role="presentation">
				<?php
				kap_guide_text_row( 'name', __( 'Clinic\'s name', 'kap-guide' ), __( 'As patients know it.', 'kap-guide' ), $settings );
				kap_guide_text_row( 'phone', __( 'Phone', 'kap-guide' ), __( 'The number that patients call. It stands wherever the guide says to call the clinic.', 'kap-guide' ), $settings );
				kap_guide_text_row( 'after_hours', __( 'Phone after hours', 'kap-guide' ), __( 'The number to call when the clinic is closed.', 'kap-guide' ), $settings );
				kap_guide_text_row( 'hours', __( 'Hours', 'kap-guide' ), __( 'When the clinic can be reached.', 'kap-guide' ), $settings );
				kap_guide_text_row( 'address', __( 'Address', 'kap-guide' ), __( 'Where it is.', 'kap-guide' ), $settings );
				kap_guide_text_row( 'booking', __( 'Link to book a visit', 'kap-guide' ), __( 'Stands on the first page and the sheet only, never beside a risk.', 'kap-guide' ), $settings );
				kap_guide_text_row( 'questions_link', __( 'Link for questions', 'kap-guide' ), __( 'A form, or mailto: and your address.', 'kap-guide' ), $settings );
				?>
				<tr>
					<th scope="row"><?php esc_html_e( 'What you offer', 'kap-guide' ); ?></th>
					<td>
						<fieldset>
							<legend class="screen-reader-text"><?php esc_html_e( 'What you offer', 'kap-guide' ); ?></legend>
							<?php foreach ( array_diff_key( $choices['route'], array( 'not-sure' => '' ) ) as $id => $name ) : ?>
								<label>
									<input type="checkbox" name="<?php echo esc_attr( KAP_GUIDE_OPTION ); ?>[routes][]" value="<?php echo esc_attr( $id ); ?>" <?php checked( in_array( $id, $settings['routes'], true ) ); ?>>
									<?php echo esc_html( $name ); ?>
								</label><br>
							<?php endforeach; ?>
							<p class="description"><?php esc_html_e( 'All others stay in the guide, marked as not offered here. With none ticked, none is marked.', 'kap-guide' ); ?></p>
						</fieldset>
					</td>
				</tr>
				<?php
				kap_guide_choice_row( 'region', __( 'Region', 'kap-guide' ), __( 'Whose crisis and emergency numbers, rules and prices are shown. Confirm the numbers in "Need help now?" before you rely on them.', 'kap-guide' ), $settings, $choices, __( 'The guide\'s usual one', 'kap-guide' ) );
				kap_guide_choice_row( 'lang', __( 'Language', 'kap-guide' ), '', $settings, $choices, __( 'The page\'s language', 'kap-guide' ) );
				kap_guide_text_row( 'accent', __( 'Colour', 'kap-guide' ), __( 'Your colour, as in #0f5c6e. One that can\'t be read on the guide\'s paper is darkened or lightened.', 'kap-guide' ), $settings );
				?>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}

/**
 * A row with a line to type in.
 *
 * @param string $field    The setting.
 * @param string $label    What it is.
 * @param string $help     A word more.
 * @param array  $settings All settings.
 */
function kap_guide_text_row( $field, $label, $help, array $settings ) {
	$id = 'kap-guide-' . $field;
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td>
			<input type="text" class="regular-text" maxlength="120" id="<?php echo esc_attr( $id ); ?>" aria-describedby="<?php echo esc_attr( $id ); ?>-help" name="<?php echo esc_attr( KAP_GUIDE_OPTION . '[' . $field . ']' ); ?>" value="<?php echo esc_attr( $settings[ $field ] ); ?>">
			<p class="description" id="<?php echo esc_attr( $id ); ?>-help"><?php echo esc_html( $help ); ?></p>
		</td>
	</tr>
	<?php
}

/**
 * A row with a choice.
 *
 * @param string $field    The setting.
 * @param string $label    What it is.
 * @param string $help     A word more, or nothing.
 * @param array  $settings All settings.
 * @param array  $choices  All choices.
 * @param string $none     What no choice means.
 */
function kap_guide_choice_row( $field, $label, $help, array $settings, array $choices, $none ) {
	$id = 'kap-guide-' . $field;
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td>
			<select id="<?php echo esc_attr( $id ); ?>" name="<?php echo esc_attr( KAP_GUIDE_OPTION . '[' . $field . ']' ); ?>">
				<option value=""><?php echo esc_html( $none ); ?></option>
				<?php foreach ( $choices[ $field ] as $value => $name ) : ?>
					<option value="<?php echo esc_attr( $value ); ?>" <?php selected( $settings[ $field ], $value ); ?>><?php echo esc_html( $name ); ?></option>
				<?php endforeach; ?>
			</select>
			<?php if ( '' !== $help ) : ?>
				<p class="description"><?php echo esc_html( $help ); ?></p>
			<?php endif; ?>
		</td>
	</tr>
	<?php
}
