<?php
/**
 * The page under Settings: the clinic's profile, and the guide with it.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/** What is said under a heading. */
const KAP_GUIDE_HINTS = array(
	'offered'   => 'offered_hint',
	'own_steps' => 'steps_hint',
);

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

add_action( 'admin_enqueue_scripts', 'kap_guide_page_assets' );

/**
 * The page's styles, and its script, which listens before the guide's own runs.
 *
 * @param string $page Which page of the administration it is.
 */
function kap_guide_page_assets( $page ) {
	if ( 'settings_page_kap-guide' === $page ) {
		$version = kap_guide_about()['version'];
		wp_enqueue_style( 'kap-guide-settings', plugins_url( 'assets/settings.css', KAP_GUIDE_FILE ), array(), $version );
		wp_enqueue_script( 'kap-guide-settings', plugins_url( 'assets/settings.js', KAP_GUIDE_FILE ), array(), $version, true );
	}
}

/** The page itself. The Settings API writes and checks its nonce. */
function kap_guide_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = kap_guide_settings();
	$shown    = kap_guide_parted( $settings['profile'] )[0];
	$problems = kap_guide_problems( $settings );
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Patient guide', 'kap-guide' ); ?></h1>
		<?php kap_guide_to_mend( $problems ); ?>
		<p>
			<?php esc_html_e( 'Everything here may stay empty. To show the guide, put the block "Patient guide" or the shortcode [kap_guide] on a page.', 'kap-guide' ); ?>
			<a href="#kap-guide-preview"><?php esc_html_e( 'Look at the guide', 'kap-guide' ); ?></a>
		</p>
		<p><?php esc_html_e( 'Confirm the numbers in "Need help now?" before you rely on them.', 'kap-guide' ); ?></p>
		<form action="options.php" method="post">
			<?php settings_fields( 'kap_guide' ); ?>
			<input type="hidden" name="<?php echo esc_attr( KAP_GUIDE_OPTION ); ?>[form]" value="1">
			<?php foreach ( kap_guide_sections() as $heading => $fields ) : ?>
				<h2><?php echo esc_html( kap_guide_label( $heading ) ); ?></h2>
				<?php if ( isset( KAP_GUIDE_HINTS[ $heading ] ) ) : ?>
					<p><?php echo esc_html( kap_guide_label( KAP_GUIDE_HINTS[ $heading ] ) ); ?></p>
				<?php endif; ?>
				<?php kap_guide_section( $fields, $shown, $problems ); ?>
			<?php endforeach; ?>
			<h2><?php esc_html_e( 'Everything else', 'kap-guide' ); ?></h2>
			<?php kap_guide_else( $settings, $problems ); ?>
			<?php submit_button(); ?>
		</form>
		<h2 id="kap-guide-preview"><?php esc_html_e( 'As it is now', 'kap-guide' ); ?></h2>
		<div class="kap-guide-preview">
			<?php
			$language = '' !== $settings['lang'] ? $settings['lang'] : get_bloginfo( 'language' );
			printf(
				'<kap-guide loading="eager" lang="%s">%s</kap-guide>',
				esc_attr( $language ),
				kap_guide_profile( $settings['profile'] ) // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON in which no tag can begin.
			);
			// As WordPress 6.5 and 6.6 print no modules that are enqueued here.
			wp_print_script_tag(
				array(
					'type' => 'module',
					'src'  => kap_guide_url( 'kap-guide.js' ) . '?ver=' . rawurlencode( kap_guide_about()['version'] ),
				)
			);
			?>
		</div>
	</div>
	<?php
}

/**
 * What isn't right, each a way to its field. What the guide finds besides is added by the page's script.
 *
 * @param string[] $problems Sentences by paths.
 */
function kap_guide_to_mend( array $problems ) {
	printf(
		'<div class="notice notice-warning inline" id="kap-guide-mend" role="status" data-against="%s" data-contrast="%s"%s><p><strong>%s</strong></p><ul>',
		esc_attr( kap_guide_label( 'against_safety' ) ),
		/* translators: 1: the clinic's colour, 2: a darker or lighter one. */
		esc_attr__( '%1$s can\'t be read on the guide\'s paper, so it is shown as %2$s. Choose a darker colour, or a lighter one for a dark guide.', 'kap-guide' ),
		$problems ? '' : ' hidden',
		esc_html( kap_guide_label( 'warnings' ) )
	);
	foreach ( $problems as $path => $problem ) {
		printf( '<li><a href="#%s">%s</a></li>', esc_attr( kap_guide_id( $path ) ), esc_html( kap_guide_label_at( $path ) . ': ' . $problem ) );
	}
	echo '</ul></div>';
}

/**
 * The name of the field at a path.
 *
 * @param string $path Such as questions.0.answer.
 * @return string
 */
function kap_guide_label_at( $path ) {
	$names = explode( '.', $path );
	$known = kap_guide_among( 'routes' ) + kap_guide_among( 'steps' );
	$last  = end( $names );
	if ( 'more' === $path ) {
		return __( 'More, as JSON', 'kap-guide' );
	}
	if ( 'texts' === $names[0] ) {
		return kap_guide_label( 'text_' . $last );
	}
	$which = isset( $names[1] ) && isset( $known[ $names[1] ] ) ? $known[ $names[1] ] : '';
	if ( isset( $names[1] ) && ctype_digit( $names[1] ) ) {
		return kap_guide_label( $last ) . ' ' . ( (int) $names[1] + 1 );
	}
	// Of a step, the entry may have its name before the step's.
	$field = '' !== $which && 2 === count( $names ) ? $names[0] : $last;
	return '' !== $which ? $which . ', ' . kap_guide_label( $field ) : kap_guide_label( $last );
}

/**
 * The language, and what has no field.
 *
 * @param array $settings Settings.
 * @param array $problems Sentences by paths.
 */
function kap_guide_else( array $settings, array $problems ) {
	$by_hand = kap_guide_parted( $settings['profile'] )[1];
	$more    = $by_hand ? wp_json_encode( $by_hand, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) : '';
	?>
	<table class="form-table" role="presentation">
		<tr>
			<th scope="row"><label for="kap-guide-lang"><?php esc_html_e( 'Language', 'kap-guide' ); ?></label></th>
			<td>
				<select id="kap-guide-lang" name="<?php echo esc_attr( KAP_GUIDE_OPTION ); ?>[lang]">
					<option value=""><?php esc_html_e( 'The page\'s language', 'kap-guide' ); ?></option>
					<?php foreach ( kap_guide_choices()['lang'] as $value => $name ) : ?>
						<option value="<?php echo esc_attr( $value ); ?>" <?php selected( $settings['lang'], $value ); ?>><?php echo esc_html( $name ); ?></option>
					<?php endforeach; ?>
				</select>
			</td>
		</tr>
		<tr>
			<th scope="row"><label for="kap-guide-more"><?php esc_html_e( 'More, as JSON', 'kap-guide' ); ?></label></th>
			<td>
				<textarea class="large-text code" rows="4" id="kap-guide-more" aria-describedby="kap-guide-more-help<?php echo isset( $problems['more'] ) ? ' kap-guide-more-amiss" aria-invalid="true' : ''; ?>" name="<?php echo esc_attr( KAP_GUIDE_OPTION ); ?>[more]"><?php echo esc_textarea( '' !== $settings['unread'] ? $settings['unread'] : $more ); ?></textarea>
				<?php kap_guide_amiss( 'more', $problems ); ?>
				<p class="description" id="kap-guide-more-help">
					<?php esc_html_e( 'Paste a whole clinic.json here, if you have one: it fills the fields above.', 'kap-guide' ); ?>
					<a href="<?php echo esc_url( rest_url( 'kap-guide/v1/profile' ) ); ?>" download="clinic.json"><?php echo esc_html( kap_guide_label( 'download' ) ); ?></a>
				</p>
			</td>
		</tr>
	</table>
	<?php
}
