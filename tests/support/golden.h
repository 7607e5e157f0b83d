#pragma once

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtGui/QImage>

#include "tests/support/needs.h"
#include "tests/support/other_programs.h"

#include <string>

namespace plyline::tests {

/// What pictures and pages of a fixed game looked like when somebody last looked at them: files in
/// tests/data/golden. Texts and structure are compared exactly. Bytes of pictures depend on the
/// versions of fonts and libraries, so pixels are compared, with a tolerance, and only with the
/// font for which they were made.
///
/// After a change that is meant to show: run the test with PLYLINE_RENEW_GOLDEN=1, look at the
/// pictures that `git diff` names, and commit them with the change.
namespace golden {

inline QString pathOf(const QString& name)
{
    return QStringLiteral(PLYLINE_TEST_DATA "/golden/") + name;
}

inline bool isRenewing()
{
    return qEnvironmentVariableIsSet("PLYLINE_RENEW_GOLDEN");
}

/// Returns the PGN of the game from which everything is made.
inline std::string game()
{
    QFile file(pathOf(QStringLiteral("opera.pgn")));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// Returns what is wrong; empty if the text is the golden one.
inline QString complaintAbout(const QString& name, const QString& text)
{
    QFile file(pathOf(name));
    if (isRenewing())
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0
                   ? QString()
                   : file.errorString();
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("%1 is missing").arg(name);
    const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList actual = text.split(u'\n');
    for (qsizetype i = 0; i < std::max(expected.size(), actual.size()); ++i)
        if (expected.value(i) != actual.value(i) || expected.size() == i || actual.size() == i)
            return QStringLiteral("%1, line %2:\n  is    %3\n  was   %4")
                .arg(name)
                .arg(i + 1)
                .arg(actual.value(i), expected.value(i));
    return {};
}

/// Returns the image with 16 degrees of each colour, which makes its file half as large.
inline QImage inFewColours(QImage image)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, (image.pixel(x, y) & 0xf0f0f0U) * 17 / 16 | 0xff000000U);
    return image;
}

/// The same for an image, of which one pixel in a hundred may differ visibly.
inline QString complaintAbout(const QString& name, const QImage& image)
{
    constexpr double tolerance = 1.0;
    const QImage plain = image.convertToFormat(QImage::Format_RGB32);
    if (isRenewing())
        return inFewColours(plain).save(pathOf(name))
                   ? QString()
                   : QStringLiteral("%1 cannot be written").arg(name);
    const QImage expected = QImage(pathOf(name)).convertToFormat(QImage::Format_RGB32);
    const double difference = differenceOf(plain, expected);
    return difference < tolerance
               ? QString()
               : QStringLiteral("%1: %2 % of the pixels are other ones").arg(name).arg(difference);
}

/// Whether text is set in the font for which the images were made.
inline bool hasFont(const QString& family)
{
    return family == QStringLiteral("Noto Sans");
}

} // namespace golden

} // namespace plyline::tests

/// Before pixels of text are compared; `family` is the font in which it is set.
#define PLYLINE_NEEDS_GOLDEN_FONT(family)                                                          \
    PLYLINE_NEEDS(plyline::tests::golden::hasFont(family),                                         \
                  "the pictures have text in Noto Sans: it is in the package fonts-noto-core")

/// For cleanup(): what is renewed is compared with nothing, so no test has passed.
#define PLYLINE_SKIP_IF_RENEWED()                                                                  \
    do {                                                                                           \
        if (plyline::tests::golden::isRenewing())                                                  \
            QSKIP("renewed: look at the files that have changed");                                 \
    } while (false)
