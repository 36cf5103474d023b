// Says with veraPDF whether files are the PDF/A that they call themselves: one line for each fault.
// Run by test_conformance.py with its jars on the class path; exits with 1 if anything is wrong.

import java.io.File;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class VeraCheck {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean sound = true;
        for (String file : files) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file))) {
                PDFAFlavour flavour = parser.getFlavour();
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
                ValidationResult result = validator.validate(parser);
                sound &= result.isCompliant();
                System.out.println(file + " " + flavour + " " + result.isCompliant());
                for (TestAssertion fault : result.getTestAssertions()) {
                    if (fault.getStatus() == TestAssertion.Status.FAILED) {
                        System.out.println(fault.getRuleId().getClause() + " " + fault.getMessage());
                    }
                }
            }
        }
        System.exit(sound ? 0 : 1);
    }
}
