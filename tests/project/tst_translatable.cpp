#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "tests/project/source_text.h"
#include "tests/project/translation_file.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

using namespace Qt::StringLiterals;
using plyline::tests::callsIn;
using plyline::tests::literalIn;
using plyline::tests::Message;
using plyline::tests::messagesOf;
using plyline::tests::withoutComments;

namespace {

/// The code of core and app without comments, by its path from the root.
QMap<QString, QString> sources()
{
    const QDir root(QStringLiteral(PLYLINE_ROOT));
    QMap<QString, QString> texts;
    for (const QString& top : {u"core"_s, u"app"_s}) {
        QDirIterator files(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                texts.insert(root.relativeFilePath(file.fileName()),
                             withoutComments(QString::fromUtf8(file.readAll())));
        }
    }
    return texts;
}

/// Definitions by which a literal would be translated where lupdate does not see it.
QStringList hiddenTranslationsIn(const QString& code)
{
    static const QRegularExpression function(u"\\b(QString|auto)\\s+tr\\s*(\\(|=)"_s);
    static const QRegularExpression macro(
        u"#\\s*define\\b[^\\n]*\\b(tr|translate|QT_TR\\w*_NOOP)\\s*\\("_s);
    QStringList found;
    for (const QRegularExpression& pattern : {function, macro}) {
        const auto match = pattern.match(code);
        if (match.hasMatch())
            found << match.captured().simplified();
    }
    return found;
}

/// Literals with a word in them that a person would read or hear, and no translation.
QStringList untranslatedIn(const QString& code)
{
    static const QRegularExpression shows(
        u"\\b(setText|setToolTip|setStatusTip|setWhatsThis|setAccessibleName|"
        "setAccessibleDescription|setWindowTitle|setTitle|setPlaceholderText|setPlain|setLabelText|"
        "addAction|addMenu|addButton|showMessage|QLabel|QPushButton|QToolButton|QCheckBox|"
        "QRadioButton|QAction|QGroupBox)\\s*\\("_s);
    static const QRegularExpression translates(u"\\b(tr|translate)\\s*\\("_s);
    static const QRegularExpression literal(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    static const QRegularExpression word(u"\\pL"_s);
    QStringList found;
    for (QString arguments : callsIn(code, shows)) {
        for (const QString& translated : callsIn(arguments, translates))
            arguments.replace(translated, QString());
        for (const auto& match : literal.globalMatch(arguments)) {
            QString text = match.captured(1);
            text.remove(QRegularExpression(u"%L?[0-9]"_s));
            if (word.match(text).hasMatch())
                found << match.captured(1);
        }
    }
    return found;
}

} // namespace

class TestTranslatable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hiddenTranslationsAreFound_data();
    void hiddenTranslationsAreFound();
    void untranslatedTextIsFound_data();
    void untranslatedTextIsFound();
    void everySourceTranslatesWhereLupdateLooks();
    void everyTextThatIsShownIsTranslated();
    void lupdateHasNothingToComplainOf();
    void lupdateTakesEveryTextWithItsContext();
    void preparedTextsAreLookedUpWhereTheyStand();
    void everyCountHasItsEnglishForms();

private:
    QTemporaryDir m_folder;
    QMap<QString, QString> m_sources;
    QString m_complaints;
    QList<Message> m_messages;
};

void TestTranslatable::initTestCase()
{
    const QString lupdate = QStringLiteral(PLYLINE_LUPDATE);
    PLYLINE_NEEDS(!lupdate.isEmpty(), "lupdate is not installed: it is in qt6-l10n-tools");
    m_sources = sources();
    QVERIFY(m_sources.size() > 100);
    const QString file = m_folder.filePath(u"all.ts"_s);
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(PLYLINE_ROOT));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(lupdate, {u"core"_s, u"app"_s, u"-I"_s, u"."_s, u"-ts"_s, file});
    QVERIFY(process.waitForFinished(-1));
    m_complaints = QString::fromUtf8(process.readAll());
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
             qPrintable(m_complaints));
    m_messages = messagesOf(file);
    QVERIFY(m_messages.size() > 500);
}

void TestTranslatable::hiddenTranslationsAreFound_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isHidden");
    QTest::newRow("in a class") << u"return Panel::tr(\"a\");"_s << false;
    QTest::newRow("a function") << u"QString tr(const char* text)"_s << true;
    QTest::newRow("a lambda") << u"const auto tr = [](const char* text) {"_s << true;
    QTest::newRow("a macro") << u"#define TEXT(text) QT_TRANSLATE_NOOP(\"A\", text)"_s << true;
    QTest::newRow("another macro") << u"#define SIZE(text) sizeOf(text)"_s << false;
}

void TestTranslatable::hiddenTranslationsAreFound()
{
    QFETCH(QString, code);
    QFETCH(bool, isHidden);
    QCOMPARE(!hiddenTranslationsIn(withoutComments(code)).isEmpty(), isHidden);
}

void TestTranslatable::untranslatedTextIsFound_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("translated") << u"label->setText(tr(\"Open (%1)\").arg(n));"_s << QStringList();
    QTest::newRow("bare") << u"label->setText(QStringLiteral(\"Open\"));"_s
                          << QStringList(u"Open"_s);
    QTest::newRow("one branch") << u"label->setText(is ? tr(\"a\") : u\"b\"_s);"_s
                                << QStringList(u"b"_s);
    QTest::newRow("signs") << u"label->setText(u\"%1 · %2\"_s.arg(a, b));"_s << QStringList();
    QTest::newRow("constructed") << u"new QLabel(u\"Hello\"_s, this)"_s << QStringList(u"Hello"_s);
    QTest::newRow("commented") << u"// setText(\"Open\")\n"_s << QStringList();
    QTest::newRow("another call") << u"setObjectName(u\"open\"_s);"_s << QStringList();
}

void TestTranslatable::untranslatedTextIsFound()
{
    QFETCH(QString, code);
    QTEST(untranslatedIn(withoutComments(code)), "found");
}

void TestTranslatable::everySourceTranslatesWhereLupdateLooks()
{
    QStringList faults;
    for (auto source = m_sources.begin(); source != m_sources.end(); ++source) {
        for (const QString& hidden : hiddenTranslationsIn(source.value()))
            faults << source.key() + u": "_s + hidden;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslatable::everyTextThatIsShownIsTranslated()
{
    // A name is the same in every language.
    static const QSet<QString> same{u"Plyline"_s};
    QStringList faults;
    for (auto source = m_sources.begin(); source != m_sources.end(); ++source) {
        for (const QString& text : untranslatedIn(source.value())) {
            if (!same.contains(text))
                faults << source.key() + u": "_s + text;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslatable::lupdateHasNothingToComplainOf()
{
    QStringList complaints;
    for (const QString& line : m_complaints.split(u'\n', Qt::SkipEmptyParts)) {
        static const QRegularExpression report(
            u"^(Scanning directory|Updating| *Found [0-9]+ source text)"_s);
        if (!report.match(line).hasMatch())
            complaints << line;
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestTranslatable::lupdateTakesEveryTextWithItsContext()
{
    QMap<QString, QStringList> contexts; // by text
    for (const Message& message : m_messages)
        contexts[message.source] << message.context;
    static const QRegularExpression qualified(u"\\b(?:(\\w+)::)?tr\\s*\\("_s);
    static const QRegularExpression named(u"\\b(translate|QT_TRANSLATE_NOOP3?)\\s*\\("_s);
    static const QRegularExpression prepared(u"\\bQT_TR_NOOP\\s*\\("_s);
    QStringList faults;
    int texts = 0;
    const auto check = [&](const QString& path, const QString& context, const QString& text) {
        ++texts;
        const QStringList known = contexts.value(text);
        const bool isTaken = std::any_of(known.begin(), known.end(), [&](const QString& one) {
            return one.startsWith(u"plyline::"_s) &&
                   (context.isEmpty() || one == context || one.endsWith(u"::"_s + context));
        });
        if (!isTaken)
            faults << u"%1: %2 of %3"_s.arg(path, text, context.isEmpty() ? u"any"_s : context);
    };
    for (auto source = m_sources.begin(); source != m_sources.end(); ++source) {
        const QString& code = source.value();
        for (const auto& match : qualified.globalMatch(code)) {
            const QString call = callsIn(code.mid(match.capturedStart()), qualified).value(0);
            if (const auto text = literalIn(call))
                check(source.key(), match.captured(1), *text);
        }
        for (const QString& call : callsIn(code, named)) {
            const auto context = literalIn(call);
            const qsizetype comma = call.indexOf(u',');
            const auto text = comma < 0 ? std::nullopt : literalIn(call.mid(comma + 1));
            if (context && text)
                check(source.key(), *context, *text);
        }
        for (const QString& call : callsIn(code, prepared)) {
            if (const auto text = literalIn(call))
                check(source.key(), QString(), *text);
        }
    }
    QVERIFY(texts > 500);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/// A text that is prepared for one context and asked for in another is never found.
void TestTranslatable::preparedTextsAreLookedUpWhereTheyStand()
{
    static const QRegularExpression declares(u"\\bQ_DECLARE_TR_FUNCTIONS\\(([\\w:]+)\\)"_s);
    static const QRegularExpression asks(u"\\btranslate\\s*\\("_s);
    static const QRegularExpression prepares(u"\\bQT_TRANSLATE_NOOP3?\\s*\\("_s);
    QStringList faults;
    for (auto source = m_sources.begin(); source != m_sources.end(); ++source) {
        QSet<QString> asked;
        for (const auto& match : declares.globalMatch(source.value()))
            asked << match.captured(1);
        for (const QString& call : callsIn(source.value(), asks))
            asked << literalIn(call).value_or(QString());
        for (const QString& call : callsIn(source.value(), prepares)) {
            const QString context = literalIn(call).value_or(QString());
            if (!asked.contains(context))
                faults << source.key() + u": "_s + context;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslatable::everyCountHasItsEnglishForms()
{
    QSet<QString> english;
    for (const Message& message :
         messagesOf(QStringLiteral(PLYLINE_ROOT "/resources/translations/plyline_en.ts"))) {
        QVERIFY2(message.forms.size() == 2 && !message.forms.contains(QString()),
                 qPrintable(message.key()));
        QVERIFY2(message.forms[0] != message.forms[1] &&
                     !message.forms.join(u' ').contains(u"(s)"_s),
                 qPrintable(message.key()));
        english << message.key();
    }
    QSet<QString> asked;
    for (const Message& message : m_messages) {
        if (message.isCount)
            asked << message.key();
    }
    QVERIFY(asked.size() > 10);
    QVERIFY2((asked - english).isEmpty(),
             qPrintable(u"without English forms:\n"_s + (asked - english).values().join(u'\n')));
    QVERIFY2((english - asked).isEmpty(),
             qPrintable(u"never asked for:\n"_s + (english - asked).values().join(u'\n')));
}

PLYLINE_TEST(TestTranslatable)
#include "tst_translatable.moc"
