#include "app/render/paper/qr_code.h"

#ifdef PLYLINE_QR
#include <qrencode.h>

#include <memory>
#endif

namespace plyline::paper {

#ifdef PLYLINE_QR

bool canMakeQrCodes()
{
    return true;
}

std::optional<QrCode> qrCodeOf(const QByteArray& text, int largestSide)
{
    for (const QRecLevel level : {QR_ECLEVEL_M, QR_ECLEVEL_L}) {
        const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
            QRcode_encodeData(static_cast<int>(text.size()),
                              reinterpret_cast<const unsigned char*>(text.constData()), 0, level),
            &QRcode_free);
        if (!made || made->width > largestSide)
            continue;
        QrCode code;
        code.side = made->width;
        const auto count =
            static_cast<std::size_t>(code.side) * static_cast<std::size_t>(code.side);
        code.isDark.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            code.isDark.push_back((made->data[i] & 1) != 0); // the other bits tell its purpose
        return code;
    }
    return std::nullopt;
}

#else

bool canMakeQrCodes()
{
    return false;
}

std::optional<QrCode> qrCodeOf(const QByteArray&, int)
{
    return std::nullopt;
}

#endif

} // namespace plyline::paper
