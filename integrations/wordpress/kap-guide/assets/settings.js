// The page under Settings, Patient guide: what the guide itself finds in the profile is told with the
// rest, and a colour can be chosen beside its field.

( function () {
	const mend = document.getElementById( 'kap-guide-mend' );
	const guide = document.querySelector( '.kap-guide-preview > kap-guide' );
	if ( ! mend || ! guide ) {
		return;
	}
	const profile = JSON.parse( guide.querySelector( 'script' )?.textContent || '{}' );

	/** The field for a place in the profile, such as steps.prepare.bring[1], or for what it stands in. */
	function fieldAt( place ) {
		const names = place.replace( /\[(\d+)\]/g, '.$1' ).split( '.' );
		const route = names[ 0 ] === 'routes' ? profile.routes?.[ names[ 1 ] ] : undefined;
		if ( route ) {
			// The form has a row for each way, under its id.
			names[ 1 ] = route.id || route;
		}
		for ( ; place && names.length; names.pop() ) {
			const field = document.getElementById( 'kap-guide-' + names.join( '-' ) );
			if ( field ) {
				return field;
			}
		}
		return null;
	}

	/** Adds a sentence to what is to mend, and to the field of a place; of one that is told already nothing. */
	function tell( words, place ) {
		const field = fieldAt( place );
		const start = '#kap-guide-' + place + '-';
		const told = [ ...mend.querySelectorAll( 'a' ) ].map( ( { hash } ) => hash );
		if ( told.some( ( hash ) => hash === '#' + field?.id || hash.startsWith( start ) ) ) {
			return;
		}
		const line = document.createElement( 'li' );
		mend.querySelector( 'ul' ).append( line );
		mend.hidden = false;
		if ( ! field ) {
			line.textContent = place ? place + ': ' + words : words;
			return;
		}
		const label = document.querySelector( `label[for="${ field.id }"], #${ field.id }-label` );
		const link = document.createElement( 'a' );
		link.href = '#' + field.id;
		link.textContent = `${ label?.textContent.trim() ?? '' }: ${ words }`;
		line.append( link );
		const note = document.createElement( 'p' );
		note.className = 'kap-guide-amiss';
		note.id = field.id + '-amiss';
		note.textContent = words;
		field.closest( 'td' ).append( note );
		field.setAttribute( 'aria-invalid', 'true' );
		field.setAttribute( 'aria-describedby', note.id );
	}

	/** A colour with six digits. */
	const digits = ( rgb ) => '#' + rgb.match( /\d+/g ).map( ( part ) => ( +part ).toString( 16 ).padStart( 2, '0' ) ).join( '' );

	guide.addEventListener( 'kap-warning', ( { detail: { message, place, against } } ) => {
		const [ color, , shown ] = message.match( /rgb\([^)]+\)/g ) ?? [];
		if ( against ) {
			tell( mend.dataset.against.replace( '{words}', against ), place );
		} else if ( shown ) {
			tell( mend.dataset.contrast.replace( '%1$s', digits( color ) ).replace( '%2$s', digits( shown ) ), 'theme.accent' );
		} else {
			tell( message.replace( /^profile: /, '' ).replace( place + ': ', '' ), place );
		}
	} );

	// What is told may stand in a fold.
	mend.addEventListener( 'click', ( event ) => {
		const field = event.target.hash && document.getElementById( event.target.hash.slice( 1 ) );
		if ( ! field ) {
			return;
		}
		event.preventDefault();
		for ( let fold = field.closest( 'details' ); fold; fold = fold.parentElement.closest( 'details' ) ) {
			fold.open = true;
		}
		field.focus();
	} );

	for ( const typed of document.querySelectorAll( '.kap-guide-color' ) ) {
		const chosen = typed.nextElementSibling;
		const follow = () => {
			chosen.value = /^#[0-9a-f]{6}$/i.test( typed.value ) ? typed.value : '#14545c';
		};
		follow();
		chosen.hidden = false;
		typed.addEventListener( 'input', follow );
		chosen.addEventListener( 'input', () => {
			typed.value = chosen.value;
		} );
	}
} )();
