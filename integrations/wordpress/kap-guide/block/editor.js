// The block in the editor: what was chosen, and where to choose it. The guide itself runs on the
// page; the editor's frame knows no scripts of the page.

( function ( wp ) {
	const { createElement: element, Fragment } = wp.element;
	const { InspectorControls, useBlockProps } = wp.blockEditor;
	const { PanelBody, Placeholder, SelectControl } = wp.components;
	const { __ } = wp.i18n;
	const choices = window.kapGuideChoices;

	const fields = [
		[ 'route', __( 'Way of taking it', 'kap-guide' ), __( 'Patients choose', 'kap-guide' ) ],
		[ 'view', __( 'Part shown first', 'kap-guide' ), __( 'The usual one', 'kap-guide' ) ],
		[ 'region', __( 'Region', 'kap-guide' ), __( 'As in the settings', 'kap-guide' ) ],
		[ 'lang', __( 'Language', 'kap-guide' ), __( 'As in the settings', 'kap-guide' ) ],
	];

	function edit( { attributes, setAttributes } ) {
		const chosen = fields
			.filter( ( [ name ] ) => attributes[ name ] )
			.map( ( [ name, label ] ) => label + ': ' + ( choices[ name ][ attributes[ name ] ] || attributes[ name ] ) );
		const controls = fields.map( ( [ name, label, none ] ) =>
			element( SelectControl, {
				key: name,
				label,
				value: attributes[ name ],
				options: [ { label: none, value: '' } ].concat(
					Object.entries( choices[ name ] ).map( ( [ value, text ] ) => ( { label: text, value } ) )
				),
				onChange: ( value ) => setAttributes( { [ name ]: value } ),
				__next40pxDefaultSize: true,
				__nextHasNoMarginBottom: true,
			} )
		);
		return element(
			Fragment,
			null,
			element( InspectorControls, null, element( PanelBody, { title: __( 'Patient guide', 'kap-guide' ) }, controls ) ),
			element(
				'div',
				useBlockProps(),
				element( Placeholder, {
					icon: 'book-alt',
					label: __( 'Patient guide', 'kap-guide' ),
					instructions: [ __( 'The guide stands here on the page.', 'kap-guide' ) ].concat( chosen ).join( ' ' ),
				} )
			)
		);
	}

	wp.blocks.registerBlockType( 'kap-guide/guide', { edit, save: () => null } );
} )( window.wp );
